"""Where: mirrors service/extraction/places."""

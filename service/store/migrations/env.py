"""How Alembic runs here: always online, over the connection that `Store.migrate` hands it, in one transaction."""

from alembic import context

from service.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()

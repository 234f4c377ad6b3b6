# The service as an image: docker build -t telling . && docker run --rm -p 127.0.0.1:8000:8000 telling
#
# It holds Python, the locked packages and this code; no pip, no compiler. It runs as 10001, and with --read-only: all it
# writes lies in /data (the SQLite file, where no DATABASE_URL names another database), /dev/shm and /tmp.
ARG BASE=python:3.11-slim-bookworm

FROM ${BASE} AS packages
COPY requirements/runtime.txt /tmp/runtime.txt
RUN python3 -m venv --without-pip /opt/telling \
 && python3 -m pip --python /opt/telling/bin/python3 install \
        --no-cache-dir --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r /tmp/runtime.txt

FROM ${BASE} AS code
COPY LICENSE NOTICE /app/
COPY seeds /app/seeds
COPY service /app/service
# Bytecode is made here, as the running image cannot write it; readable for all, whoever built it.
RUN python3 -m compileall -q --invalidation-mode unchecked-hash /app/service && chmod -R a+rX,go-w /app

FROM ${BASE}
LABEL org.opencontainers.image.title="Telling" \
      org.opencontainers.image.description="The figures in Dutch news text, each traceable to the characters that state it" \
      org.opencontainers.image.licenses="Apache-2.0 AND CC-BY-SA-4.0 AND CC-BY-4.0"
# What installs software goes; then a user without a home, a shell or a password, who owns the data alone.
RUN tools="$(python3 -c 'import ensurepip; print(ensurepip.__path__[0])')" \
 && python3 -m pip uninstall --quiet --yes --root-user-action ignore setuptools wheel pip \
 && rm -rf "${tools}" ~/.cache \
 && useradd --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin telling \
 && install -d -o telling -g telling -m 0750 /data
COPY --from=packages /opt/telling /opt/telling
COPY --from=code /app /app
WORKDIR /app
ENV PATH=/opt/telling/bin:${PATH} \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOST=0.0.0.0 \
    PORT=8000 \
    CORPUS=/app/seeds \
    DATABASE_URL=sqlite:////data/telling.sqlite3
USER 10001:10001
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
# Alive, not ready: an instance that still reads its corpus must not be restarted for it.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["python3", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/healthz', timeout=2)"]
CMD ["python3", "-m", "service.serve"]

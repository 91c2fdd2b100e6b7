# Any base with Python 3.11 or newer will do.
ARG BASE_IMAGE=python:3.13-slim

FROM ${BASE_IMAGE} AS build
WORKDIR /app
COPY requirements.txt .
RUN python3 -m venv /venv && /venv/bin/pip install --no-cache-dir --no-compile --require-hashes -r requirements.txt

FROM ${BASE_IMAGE}
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MATINEE_HOME=/data
WORKDIR /app
COPY --from=build /venv /venv
COPY game game
COPY data data
COPY bot bot
COPY cogs cogs
COPY sandbox sandbox
COPY seeds seeds
RUN mkdir /data && chown 10001:10001 /data
VOLUME /data
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]

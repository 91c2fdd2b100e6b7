"""Alembic's entry: runs the revisions on the connection that `upgrade` was given."""

from alembic import context

from data.tables import Tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Tables.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()

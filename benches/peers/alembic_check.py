"""What `alembic check` costs where nothing differs: the same tables as registry_benches::models makes.

    alembic_check.py URL TABLES

makes the tables in an empty database and prints the seconds that the comparison takes from its connection on.
"""

import sys
import time

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

COMMENT = "What it holds, in a sentence."


def models(count):
    """Twelve columns, two indexes, a unique and a foreign key each; a table refers to the one before it."""
    metadata = sa.MetaData()
    for number in range(count):
        name = f"table_{number:04}"
        parent = [sa.ForeignKey(f"table_{number - 1:04}.id", ondelete="CASCADE", name=f"{name}_parent_id_fkey")]
        day = sa.Column("day", sa.Date, comment=COMMENT)
        created = sa.Column(
            "created_at", sa.TIMESTAMP, nullable=False, server_default=sa.text("CURRENT_TIMESTAMP"), comment=COMMENT
        )
        sa.Table(
            name,
            metadata,
            sa.Column("id", sa.Integer, primary_key=True, comment=COMMENT),
            sa.Column("name", sa.String(80), nullable=False, comment=COMMENT),
            sa.Column("parent_id", sa.Integer, *(parent if number else []), comment=COMMENT),
            sa.Column("note", sa.Text, comment=COMMENT),
            sa.Column("mass", sa.Double, comment=COMMENT),
            sa.Column("price", sa.Numeric(10, 2), comment=COMMENT),
            sa.Column("is_valid", sa.Boolean, nullable=False, server_default=sa.true(), comment=COMMENT),
            sa.Column("state", sa.Text, nullable=False, server_default="new", comment=COMMENT),
            sa.Column("count", sa.BigInteger, nullable=False, server_default="0", comment=COMMENT),
            day,
            created,
            sa.Column("updated_at", sa.TIMESTAMP, comment=COMMENT),
            sa.UniqueConstraint("name", name=f"{name}_name_key"),
            sa.Index(f"{name}_day_idx", day),
            sa.Index(f"{name}_created_at_idx", created),
            comment="A table.",
        )
    return metadata


def main():
    url, count = sys.argv[1], int(sys.argv[2])
    metadata = models(count)
    # A transaction of 5,000 tables holds more locks than a server allows.
    level = "AUTOCOMMIT" if url.startswith("postgresql") else "SERIALIZABLE"
    metadata.create_all(sa.create_engine(url, isolation_level=level))
    start = time.perf_counter()
    with sa.create_engine(url).connect() as connection:
        # We compare types and defaults too, and there is no way not to.
        everything = {"compare_type": True, "compare_server_default": True}
        differences = compare_metadata(MigrationContext.configure(connection, opts=everything), metadata)
    print(time.perf_counter() - start)
    if differences:
        sys.exit(f"differences where there are none: {differences[:3]}")


main()

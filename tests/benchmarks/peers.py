# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Loads all authors with all their books as another library does it, by its own documented way, and prints the time.

    peers.py django|sqlalchemy FILE        (ActiveRecord: peer.rb)"""

import json
import sys
import time


def load_with_django(path):
    import django
    from django.conf import settings

    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": path}},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    )
    django.setup()
    from django.db import models

    class Author(models.Model):
        name = models.TextField()

        class Meta:
            app_label = "library"
            db_table = "author"

    class Book(models.Model):
        title = models.TextField()
        year = models.IntegerField(null=True)
        author = models.ForeignKey(Author, models.CASCADE, related_name="books", null=True)

        class Meta:
            app_label = "library"
            db_table = "book"

    begin = time.monotonic()
    authors = list(Author.objects.prefetch_related("books"))
    count = sum(1 + len(author.books.all()) for author in authors)
    return begin, count


def load_with_sqlalchemy(path):
    from sqlalchemy import Column, ForeignKey, Integer, Text, create_engine, select
    from sqlalchemy.orm import Session, declarative_base, relationship, selectinload

    base = declarative_base()

    class Author(base):
        __tablename__ = "author"
        id = Column(Integer, primary_key=True)
        name = Column(Text)
        books = relationship("Book")

    class Book(base):
        __tablename__ = "book"
        id = Column(Integer, primary_key=True)
        title = Column(Text)
        year = Column(Integer)
        author_id = Column(ForeignKey("author.id"))

    with Session(create_engine(f"sqlite:///{path}", future=True), future=True) as session:
        begin = time.monotonic()
        authors = session.scalars(select(Author).options(selectinload(Author.books))).all()
        count = sum(1 + len(author.books) for author in authors)
    return begin, count


def main(name, path):
    begin, count = {"django": load_with_django, "sqlalchemy": load_with_sqlalchemy}[name](path)
    print(json.dumps({"milliseconds": (time.monotonic() - begin) * 1000, "records": count}))


if __name__ == "__main__":
    main(*sys.argv[1:])

# SPDX-FileCopyrightText: Roundtrip contributors
# SPDX-License-Identifier: MIT
"""Evaluates printed expressions with the library they are for, and compares the records.

    compare_expressions.py django|sqlalchemy CASES

CASES is a JSON file: the database's path, its schema as --schema json prints it, and the cases, each
with a name, the expression for every library and the report as --report json prints it. Ends with 77
where the library is not installed.
"""

import json
import sys
import types

NOT_INSTALLED = 77


def model_name(table):
    return "".join(word[:1].upper() + word[1:] for word in table.split("_"))


def single(relation):
    return relation["columns"][0]


def key_to(schema, junction, table):
    """The column of a junction that refers to a table."""
    return next(single(relation) for relation in schema[junction]["relations"]
                if relation["kind"] == "forward" and relation["target"] == table)


def way_back(schema, table, relation):
    """The name of the relation that leads from the other end of a relation back to the table."""
    for other in schema[relation["target"]]["relations"]:
        if other["target"] != table or other is relation:
            continue
        if relation["kind"] == "many_to_many":
            if other["kind"] == "many_to_many" and other["through"] == relation["through"]:
                return other["name"]
        elif other["columns"] == relation["target_columns"] and other["target_columns"] == relation["columns"]:
            return other["name"]
    return None


class Django:
    """Models of Django without migrations; its records and the number of its queries."""

    def __init__(self, path, schema):
        import django
        from django.apps import AppConfig
        from django.conf import settings

        class Library(AppConfig):
            path = "."  # there are no files to it

        settings.configure(
            INSTALLED_APPS=[Library("library", types.ModuleType("library"))],
            DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": path}},
            DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
            USE_TZ=False,
        )
        django.setup()
        from django.db import connection
        from django.db.models import Prefetch, Q

        self.version = django.VERSION
        self.connection = connection
        connection.force_debug_cursor = True
        self.names = {"Prefetch": Prefetch, "Q": Q}
        self.attributes = {}
        for table in schema.values():
            self.names[model_name(table["name"])] = self.model(schema, table)

    def model(self, schema, table):
        from django.db import models

        name = table["name"]
        fields = {"__module__": __name__}
        attributes = self.attributes[name] = {}
        keys = {single(r): r for r in table["relations"] if r["kind"] == "forward"}
        has_key = False
        for column in table["columns"]:
            # A junction has two columns for its key; Django makes do with the first.
            options = {"db_column": column["name"], "null": column["nullable"]}
            if column["primary_key"] and not has_key:
                options["primary_key"] = has_key = True
            if column["name"] in keys:
                relation = keys[column["name"]]
                attributes[column["name"]] = relation["name"] + "_id"
                fields[relation["name"]] = models.ForeignKey(
                    "library." + model_name(relation["target"]), models.DO_NOTHING,
                    related_name=way_back(schema, name, relation), **options)
            else:
                attributes[column["name"]] = column["name"]
                kind = models.TextField if column["type"] == "TEXT" else models.BigIntegerField
                fields[column["name"]] = kind(**options)
        for relation in table["relations"]:
            back = relation["kind"] == "many_to_many" and way_back(schema, name, relation)
            if back and name < relation["target"]:  # at one end only
                fields[relation["name"]] = models.ManyToManyField(
                    "library." + model_name(relation["target"]), related_name=back,
                    through="library." + model_name(relation["through"]))
        fields["Meta"] = type("Meta", (), {
            "app_label": "library", "db_table": name, "managed": False, "ordering": ["pk"]})
        return type(model_name(name), (models.Model,), fields)

    def can(self, text):
        return "needs Django 4.2" not in text or self.version >= (4, 2)

    def load(self, text):
        self.connection.queries_log.clear()
        return list(eval(text, self.names))

    def value(self, record, column):
        return getattr(record, self.attributes[type(record)._meta.db_table][column])

    def related(self, record, name):
        found = getattr(record, name)
        return found.all() if hasattr(found, "all") else found

    def query_count(self):
        return len(self.connection.queries_log)


class SqlAlchemy:
    """Classes of SQLAlchemy's ORM; its records. Its selectinload() counts queries otherwise."""

    def __init__(self, path, schema):
        import sqlalchemy
        from sqlalchemy import orm

        self.sqlalchemy = sqlalchemy
        self.engine = sqlalchemy.create_engine("sqlite:///" + path)
        self.base = orm.declarative_base()
        self.names = {name: getattr(sqlalchemy, name)
                      for name in ("and_", "or_", "not_", "func", "select", "true", "false")}
        self.names.update(selectinload=orm.selectinload, load_only=orm.load_only)
        for table in schema.values():
            self.names[model_name(table["name"])] = self.model(table)
        for table in schema.values():
            for relation in table["relations"]:
                self.relate(schema, table["name"], relation)
        orm.configure_mappers()

    def model(self, table):
        sa = self.sqlalchemy
        fields = {"__tablename__": table["name"]}
        for column in table["columns"]:
            kind = sa.Text if column["type"] == "TEXT" else sa.BigInteger
            fields[column["name"]] = sa.Column(kind, primary_key=bool(column["primary_key"]))
        return type(model_name(table["name"]), (self.base,), fields)

    def relate(self, schema, name, relation):
        from sqlalchemy import orm

        tables = self.base.metadata.tables
        source, target = tables[name], tables[relation["target"]]
        near = source.c[single(relation)]
        far = target.c[relation["target_columns"][0]]
        options = {"viewonly": True, "uselist": relation["kind"] in ("reverse", "many_to_many")}
        if options["uselist"]:
            options["order_by"] = list(target.primary_key.columns)
        if relation["kind"] == "many_to_many":
            junction = tables[relation["through"]]
            to_source = junction.c[key_to(schema, relation["through"], name)]
            to_target = junction.c[key_to(schema, relation["through"], relation["target"])]
            options.update(secondary=junction, primaryjoin=near == to_source,
                           secondaryjoin=to_target == far, foreign_keys=[to_source, to_target])
        else:
            key, referred = (near, far) if relation["kind"] == "forward" else (far, near)
            options.update(primaryjoin=key == referred, foreign_keys=[key], remote_side=[far])
        target_class = self.names[model_name(relation["target"])]
        setattr(self.names[model_name(name)], self.relation_name(name, relation["name"]),
                orm.relationship(target_class, **options))

    def relation_name(self, table, relation):
        """The attribute of a relation; that of a column may have its name."""
        return relation + "_relation" if relation in self.base.metadata.tables[table].c else relation

    def can(self, text):
        """Whether all is said: notes about names alone say so."""
        notes = [line for line in text.splitlines() if line.startswith("#")]
        return all(" here" in note for note in notes)

    def load(self, text):
        from sqlalchemy.orm import Session

        self.session = Session(self.engine)
        statement = eval(text, self.names)
        if ".order_by(" not in text:
            statement = statement.order_by(*statement.columns_clause_froms[0].primary_key.columns)
        return self.session.execute(statement).scalars().all()

    def value(self, record, column):
        return getattr(record, column)

    def related(self, record, name):
        name = self.relation_name(type(record).__tablename__, name)
        unloaded = self.sqlalchemy.inspect(record).unloaded
        assert name not in unloaded, f"{name} was not loaded"
        return getattr(record, name)

    def query_count(self):
        return None


def differences(library, where, wanted, got):
    """What differs between records of a report and those of a library, in words."""
    if wanted is None or got is None:
        if wanted is not got:
            yield f"{where}: {got} instead of {wanted}"
        return
    if isinstance(wanted, list):
        got = list(got)
        if len(wanted) != len(got):
            yield f"{where}: {len(got)} records instead of {len(wanted)}"
        for at, (one, other) in enumerate(zip(wanted, got)):
            yield from differences(library, f"{where}[{at}]", one, other)
        return
    for column, value in wanted["values"].items():
        if library.value(got, column) != value:
            yield f"{where}.{column}: {library.value(got, column)!r} instead of {value!r}"
    for name, records in wanted.get("related", {}).items():
        yield from differences(library, f"{where}.{name}", records, library.related(got, name))


def main(language, path):
    with open(path, encoding="utf-8") as file:
        task = json.load(file)
    schema = {table["name"]: table for table in task["schema"]["tables"]}
    try:
        library = {"django": Django, "sqlalchemy": SqlAlchemy}[language](task["database"], schema)
    except ImportError as error:
        print(f"{language} is not installed: {error}")
        return NOT_INSTALLED
    wrong = compared = 0
    for case in task["cases"]:
        text = case[language]
        if not library.can(text):
            print(f"{case['name']}: not said by this {language}")
            continue
        compared += 1
        try:
            records = library.load(text)
            found = list(differences(library, "", case["report"]["records"], records))
        except Exception as error:  # the other cases may be right
            found = [f"{type(error).__name__}: {error}"]
        queries = library.query_count()
        if queries is not None and queries != case["report"]["query_count"]:
            found.append(f"{queries} queries instead of {case['report']['query_count']}")
        for difference in found[:5]:
            print(f"{case['name']}: {difference}\n  {text}")
        wrong += bool(found)
    print(f"{compared} compared, {wrong} wrong")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))

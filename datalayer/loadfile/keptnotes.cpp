// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/keptnotes.h"

#include "datalayer/loadfile/jsonvalues.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using NoteKind = ReadNote::Kind;
constexpr std::array noteKinds {
    NamedValue { NoteKind::WholeTable, "whole_table"_L1 },
    NamedValue { NoteKind::WholeFilter, "whole_filter"_L1 },
    NamedValue { NoteKind::InStatements, "in_statements"_L1 },
    NamedValue { NoteKind::Scanned, "scanned"_L1 },
    NamedValue { NoteKind::ScannedWithoutIndex, "scanned_without_index"_L1 },
    NamedValue { NoteKind::LookedUp, "looked_up"_L1 },
    NamedValue { NoteKind::EachKey, "each_key"_L1 },
    NamedValue { NoteKind::KeysStay, "keys_stay"_L1 },
    NamedValue { NoteKind::NestedTooDeep, "nested_too_deep"_L1 },
    NamedValue { NoteKind::ByteOrder, "byte_order"_L1 },
    NamedValue { NoteKind::Crowded, "crowded"_L1 },
    NamedValue { NoteKind::UnitesQueries, "unites_queries"_L1 },
    NamedValue { NoteKind::BesideList, "beside_list"_L1 },
    NamedValue { NoteKind::SentAgain, "sent_again"_L1 },
};

ReadNote readNote(JsonReader &json)
{
    ReadNote note;
    json.object(
        [&](const QString &name) {
            if (name == "kind"_L1)
                note.kind = readNamed(json, noteKinds);
            else if (name == "count"_L1)
                note.count = json.integer(0, mostCounted);
            else if (name == "parts"_L1)
                note.parts = json.integer(0, mostCounted);
            else if (name == "table"_L1)
                note.table = readName(json);
            else if (name == "column"_L1)
                note.column = readName(json);
            else if (name == "collation"_L1)
                note.collation = readName(json);
        },
        { "kind" });
    return note;
}

} // namespace

void writeKeptLookups(JsonWriter &json, const char *name, const LookupNames &lookups)
{
    if (lookups.isEmpty())
        return;
    json.name(name);
    json.beginArray();
    for (const QStringList &steps : lookups) {
        json.beginArray();
        for (const QString &step : steps)
            json.string(step);
        json.endArray();
    }
    json.endArray();
}

LookupNames readKeptLookups(JsonReader &json)
{
    LookupNames lookups;
    json.array([&] { lookups << readNames(json, mostCountedParts); });
    return lookups;
}

void writeKeptNotes(JsonWriter &json, const QList<ReadNote> &notes)
{
    if (notes.isEmpty())
        return;
    json.name("notes");
    json.beginArray();
    for (const ReadNote &note : notes) {
        json.beginObject();
        json.name("kind");
        json.string(QString(nameOf(noteKinds, note.kind)));
        writeNumber(json, "count", note.count);
        writeNumber(json, "parts", note.parts);
        writeText(json, "table", note.table);
        writeText(json, "column", note.column);
        writeText(json, "collation", note.collation);
        json.endObject();
    }
    json.endArray();
}

QList<ReadNote> readKeptNotes(JsonReader &json)
{
    QList<ReadNote> notes;
    json.array([&] { notes << readNote(json); });
    return notes;
}

void writeKeptAdditions(JsonWriter &json, const QList<Addition> &additions)
{
    if (additions.isEmpty())
        return;
    json.name("additions");
    json.beginArray();
    for (const Addition &addition : additions) {
        json.beginObject();
        json.name("text");
        json.string(addition.text);
        writeFlag(json, "beside", !addition.isRoundTrip);
        json.endObject();
    }
    json.endArray();
}

QList<Addition> readKeptAdditions(JsonReader &json)
{
    QList<Addition> additions;
    json.array([&] {
        Addition addition;
        json.object(
            [&](const QString &name) {
                if (name == "text"_L1)
                    addition.text = json.string();
                else if (name == "beside"_L1)
                    addition.isRoundTrip = !json.boolean();
            },
            { "text" });
        additions << addition;
    });
    return additions;
}

} // namespace roundtrip

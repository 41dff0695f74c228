// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationfile.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/errorwords.h"
#include "datalayer/base/readablefile.h"
#include "datalayer/schema/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// One JSON object, read member by member. The first thing that is wrong is kept.
class MemberReader
{
public:
    MemberReader(const QJsonValue &value, QString place, const QStringList &members)
        : m_object(value.toObject())
        , m_place(std::move(place))
    {
        if (!value.isObject()) {
            fail({ QT_TRANSLATE_NOOP("ErrorText", "not an object") });
            return;
        }
        for (const QString &name : m_object.keys()) {
            if (!members.contains(name)) {
                fail(noSuchWord(
                    { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a member"), { name } }, name,
                    members));
            }
        }
    }

    QString text(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return {};
        if (value.toString().isEmpty())
            fail({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a text, or an empty one"),
                   { name } });
        return value.toString();
    }

    QString requiredText(const QString &name)
    {
        require(name);
        return text(name);
    }

    /// One text, or several in an array.
    QStringList texts(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return {};
        QStringList list;
        const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray { value };
        for (const auto &item : items)
            list << item.toString();
        if (list.isEmpty() || list.contains(QString()))
            fail({ QT_TRANSLATE_NOOP("ErrorText",
                                     "\"%1\" is neither a column's name nor an array of them"),
                   { name } });
        return list;
    }

    QStringList requiredTexts(const QString &name)
    {
        require(name);
        return texts(name);
    }

    /// The items of an array; none where it is missing.
    QJsonArray items(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isArray())
            fail({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not an array"), { name } });
        return value.toArray();
    }

    bool flag(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isBool())
            fail({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is neither true nor false"), { name } });
        return value.toBool();
    }

    bool has(const QString &name) const { return m_object.contains(name); }

    void fail(const Words &words) { fail(errorSaying(DbError::Kind::Name, words)); }
    /// Fails for the reason that \a error says.
    void fail(const DbError &error)
    {
        if (m_error)
            return;
        m_error = errorSaying(
            DbError::Kind::Name,
            { QT_TRANSLATE_NOOP("ErrorText", "%1: %2"), { m_place }, { wordsOf(error) } });
    }
    const std::optional<DbError> &error() const { return m_error; }
    const QString &place() const { return m_place; }

private:
    void require(const QString &name)
    {
        if (!m_object.contains(name))
            fail({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is missing"), { name } });
    }

    const QJsonObject m_object;
    QString m_place;
    std::optional<DbError> m_error;
};

Result<DeclaredRelation> relationFrom(const QJsonValue &value, const QString &place)
{
    MemberReader reader(value, place,
                        { u"table"_s, u"columns"_s, u"target"_s, u"target_columns"_s, u"name"_s,
                          u"reverse_name"_s, u"through"_s, u"through_columns"_s,
                          u"through_target_columns"_s, u"guessed"_s });
    DeclaredRelation relation;
    relation.place = place;
    relation.table = reader.requiredText(u"table"_s);
    relation.target = reader.requiredText(u"target"_s);
    relation.targetColumns = reader.texts(u"target_columns"_s);
    relation.name = reader.text(u"name"_s);
    relation.reverseName = reader.text(u"reverse_name"_s);
    relation.isGuessed = reader.flag(u"guessed"_s);
    if (reader.has(u"through"_s)) {
        relation.columns = reader.texts(u"columns"_s);
        relation.through = reader.text(u"through"_s);
        relation.throughColumns = reader.requiredTexts(u"through_columns"_s);
        relation.throughTargetColumns = reader.requiredTexts(u"through_target_columns"_s);
    } else {
        relation.columns = reader.requiredTexts(u"columns"_s);
        for (const QString &name : { u"through_columns"_s, u"through_target_columns"_s }) {
            if (reader.has(name))
                reader.fail(
                    { QT_TRANSLATE_NOOP("ErrorText", R"("%1" needs "through")"), { name } });
        }
    }
    if (reader.error())
        return *reader.error();
    return relation;
}

Result<DeclaredName> nameFrom(const QJsonValue &value, const QString &place)
{
    MemberReader reader(value, place, { u"table"_s, u"relation"_s, u"name"_s });
    DeclaredName name;
    name.table = reader.requiredText(u"table"_s);
    name.relation = reader.requiredText(u"relation"_s);
    name.name = reader.requiredText(u"name"_s);
    name.place = place;
    if (reader.error())
        return *reader.error();
    return name;
}

/// A column's name alone, or an array of several.
QJsonValue namesText(const QStringList &names)
{
    return names.size() == 1 ? QJsonValue(names.first())
                             : QJsonValue(QJsonArray::fromStringList(names));
}

QStringList columnNamesAt(const Table &table, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << table.columns[position].name;
    return names;
}

void insertNames(QJsonObject &relation, const QString &name, const QString &reverseName)
{
    if (!name.isEmpty())
        relation.insert(u"name"_s, name);
    if (!reverseName.isEmpty())
        relation.insert(u"reverse_name"_s, reverseName);
}

QJsonObject writtenKey(const Table &table, const ForeignKey &key)
{
    QJsonObject relation { { u"table"_s, table.name },
                           { u"columns"_s, namesText(columnNamesAt(table, key.columns)) },
                           { u"target"_s, key.targetTable } };
    if (!key.targetColumns.isEmpty())
        relation.insert(u"target_columns"_s, namesText(key.targetColumns));
    insertNames(relation, key.name, key.reverseName);
    if (key.origin == Origin::Guessed)
        relation.insert(u"guessed"_s, true);
    return relation;
}

QJsonObject writtenJunction(const Table &table, const Junction &junction)
{
    const ForeignKey &source = table.foreignKeys[junction.sourceKey];
    const ForeignKey &target = table.foreignKeys[junction.targetKey];
    QJsonObject relation {
        { u"table"_s, source.targetTable },
        { u"target"_s, target.targetTable },
        { u"through"_s, table.name },
        { u"through_columns"_s, namesText(columnNamesAt(table, source.columns)) },
        { u"through_target_columns"_s, namesText(columnNamesAt(table, target.columns)) }
    };
    if (!source.targetColumns.isEmpty())
        relation.insert(u"columns"_s, namesText(source.targetColumns));
    if (!target.targetColumns.isEmpty())
        relation.insert(u"target_columns"_s, namesText(target.targetColumns));
    insertNames(relation, junction.name, junction.reverseName);
    return relation;
}

/// The names that a key of \a table or its junctions were declared with, each with the table whose
/// relation has it.
void collectGivenNames(const Table &table, QSet<std::pair<QString, QString>> &given)
{
    for (const ForeignKey &key : table.foreignKeys)
        given << std::pair(table.name, key.name) << std::pair(key.targetTable, key.reverseName);
    for (const Junction &junction : table.junctions) {
        given << std::pair(table.foreignKeys[junction.sourceKey].targetTable, junction.name)
              << std::pair(table.foreignKeys[junction.targetKey].targetTable, junction.reverseName);
    }
}

} // namespace

Result<RelationDeclarations> parseRelations(const QByteArray &json, const QString &title)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        // Where the text ends too early, the place is beyond its end.
        const auto offset = std::min<qsizetype>(problem.offset, json.size());
        const auto line = json.first(offset).count('\n') + 1;
        return errorSaying(DbError::Kind::Name,
                           { QT_TRANSLATE_NOOP("ErrorText", "%1 is not JSON: line %2: %3"),
                             { title, QString::number(line), problem.errorString() } });
    }
    MemberReader reader(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), title,
                        { u"relations"_s, u"names"_s });
    const QJsonArray relations = reader.items(u"relations"_s);
    const QJsonArray names = reader.items(u"names"_s);
    if (reader.error())
        return *reader.error();
    RelationDeclarations declarations;
    for (qsizetype i = 0; i < relations.size(); ++i) {
        const auto relation = relationFrom(relations[i],
                                           u"%1, relation %2"_s.arg(title, QString::number(i + 1)));
        if (!relation)
            return relation.error();
        declarations.relations << *relation;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto name = nameFrom(names[i], u"%1, name %2"_s.arg(title, QString::number(i + 1)));
        if (!name)
            return name.error();
        declarations.names << *name;
    }
    return declarations;
}

QByteArray writtenRelations(const Schema &schema)
{
    QJsonArray relations;
    QJsonArray names;
    QSet<std::pair<QString, QString>> given;
    for (const Table &table : schema.tables())
        collectGivenNames(table, given);
    for (int table = 0; table < schema.tables().size(); ++table) {
        const Table &owner = schema.table(table);
        for (const ForeignKey &key : owner.foreignKeys) {
            const bool isNamed = !key.name.isEmpty() || !key.reverseName.isEmpty();
            if (key.origin != Origin::Catalogue || isNamed)
                relations << writtenKey(owner, key);
        }
        for (const Junction &junction : owner.junctions)
            relations << writtenJunction(owner, junction);
        for (const Relation &relation : schema.relations(table)) {
            const QString &name = relation.declaredName;
            if (!name.isEmpty() && !given.contains({ owner.name, name })) {
                names << QJsonObject { { u"table"_s, owner.name },
                                       { u"relation"_s, relation.name },
                                       { u"name"_s, name } };
            }
        }
    }
    QJsonObject file { { u"relations"_s, relations } };
    if (!names.isEmpty())
        file.insert(u"names"_s, names);
    return QJsonDocument(file).toJson();
}

QByteArray writtenRelations(const RelationDeclarations &declared)
{
    QJsonArray relations;
    for (const DeclaredRelation &relation : declared.relations) {
        QJsonObject written { { u"table"_s, relation.table }, { u"target"_s, relation.target } };
        for (const auto &[name, columns] :
             { std::pair(u"columns"_s, relation.columns),
               std::pair(u"target_columns"_s, relation.targetColumns),
               std::pair(u"through_columns"_s, relation.throughColumns),
               std::pair(u"through_target_columns"_s, relation.throughTargetColumns) }) {
            if (!columns.isEmpty())
                written.insert(name, namesText(columns));
        }
        if (!relation.through.isEmpty())
            written.insert(u"through"_s, relation.through);
        insertNames(written, relation.name, relation.reverseName);
        if (relation.isGuessed)
            written.insert(u"guessed"_s, true);
        relations << written;
    }
    QJsonArray names;
    for (const DeclaredName &name : declared.names) {
        names << QJsonObject { { u"table"_s, name.table },
                               { u"relation"_s, name.relation },
                               { u"name"_s, name.name } };
    }
    QJsonObject file { { u"relations"_s, relations } };
    if (!names.isEmpty())
        file.insert(u"names"_s, names);
    return QJsonDocument(file).toJson();
}

RelationDeclarations unitedRelations(RelationDeclarations declared,
                                     const RelationDeclarations &others)
{
    QSet<QByteArray> said;
    for (const DeclaredRelation &relation : std::as_const(declared.relations))
        said << writtenRelations({ { relation }, {} });
    for (const DeclaredName &name : std::as_const(declared.names))
        said << writtenRelations({ {}, { name } });
    for (const DeclaredRelation &relation : others.relations) {
        if (!said.contains(writtenRelations({ { relation }, {} })))
            declared.relations << relation;
    }
    for (const DeclaredName &name : others.names) {
        if (!said.contains(writtenRelations({ {}, { name } })))
            declared.names << name;
    }
    return declared;
}

Result<RelationDeclarations> readRelationFile(const QString &path)
{
    // Far more than anyone writes, and little enough to be read at once.
    constexpr qint64 mostMegabytes = 16;
    constexpr qint64 mostBytes = mostMegabytes * 1024 * 1024;
    const auto cannotBeRead = [&path](const DbError &reason) {
        return errorSaying(DbError::Kind::Name,
                           { QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be read: %2"),
                             { path },
                             { wordsOf(reason) } });
    };
    QFile file(path);
    if (const Result<> opened = openToRead(file); !opened)
        return cannotBeRead(opened.error());
    // Files of the system say that they are empty, so this counts what comes.
    const QByteArray json = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return cannotBeRead({ DbError::Kind::File, file.errorString(), {} });
    if (json.size() > mostBytes) {
        return cannotBeRead(errorSaying(
            DbError::Kind::File,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "it has more than the %1 MiB that a file of relations may have"),
              { QString::number(mostMegabytes) } }));
    }
    return parseRelations(json, QFileInfo(path).fileName());
}

} // namespace roundtrip

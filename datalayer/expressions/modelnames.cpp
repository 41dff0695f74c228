// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/modelnames.h"

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using IsFree = std::function<bool(const QString &name)>;

/// \a name or, if it is not free, the first free one with a number behind \a separator.
QString freeName(const QString &name, const QString &separator, const IsFree &isFree)
{
    QString found = name;
    for (int number = 2; !isFree(found); ++number)
        found = name + separator + QString::number(number);
    return found;
}

QSet<QString> setOf(const QStringList &names)
{
    return { names.begin(), names.end() };
}

bool hasOnlyAscii(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

ModelNames::ModelNames(const Schema &schema, NameRules rules, ExpressionNotes &notes)
    : m_schema(schema)
    , m_rules(std::move(rules))
    , m_notes(notes)
{ }

QString ModelNames::model(int table)
{
    if (m_models.isEmpty())
        nameModels();
    QString name = m_models.at(table);
    const QString &own = m_schema.table(table).name;
    if (name != modelName(own, m_rules.modelLetters)
        || (m_rules.modelLetters == LetterSet::Ascii && !hasOnlyAscii(own)))
        m_notes.add(u"the model of \"%1\" is %2 here"_s.arg(own, name));
    return name;
}

QString ModelNames::column(int table, int column)
{
    if (m_rules.relations == NameRules::Relations::InPlaceOfColumns) {
        if (const Relation *keyed = relationOfKey(table, column))
            return relation(*keyed) + u"_id"_s;
    }
    const QString &own = m_schema.table(table).columns[column].name;
    QString name = attributesOf(table).columns.at(column);
    if (name != own)
        m_notes.add(u"\"%1\" is %2 here"_s.arg(own, name));
    return name;
}

QString ModelNames::relation(const Relation &relation)
{
    const std::vector<Relation> &all = m_schema.relations(relation.source);
    const auto at = std::ranges::find(all, relation.name, &Relation::name) - all.begin();
    QString name = attributesOf(relation.source).relations.at(at);
    if (name != relation.displayName()) {
        m_notes.add((name == written(relation.displayName())
                         ? u"\"%1\" is %2 here"_s
                         : u"the relation \"%1\" is %2 here: something else has that name"_s)
                        .arg(relation.displayName(), name));
    }
    return name;
}

QString ModelNames::attribute(const QString &name)
{
    QString changed = written(name);
    if (changed != name)
        m_notes.add(u"\"%1\" is %2 here"_s.arg(name, changed));
    return changed;
}

/// A table whose name is the model's goes before others that would have the same.
void ModelNames::nameModels()
{
    QStringList wanted;
    QSet<QString> taken = setOf(m_rules.reservedModels);
    QHash<QString, int> numbers; // what the next table of a name has behind it, from 2
    for (const Table &table : m_schema.tables())
        wanted << modelName(table.name, m_rules.modelLetters);
    m_models.resize(wanted.size());
    for (const bool isOwn : { true, false }) {
        for (qsizetype at = 0; at < wanted.size(); ++at) {
            if ((wanted[at] == m_schema.table(static_cast<int>(at)).name) != isOwn)
                continue;
            int &next = numbers[wanted[at]];
            do {
                m_models[at] = next < 2 ? wanted[at] : wanted[at] + QString::number(next);
                next = std::max(next + 1, 2);
            } while (taken.contains(m_models[at]));
            taken << m_models[at];
        }
    }
}

const ModelNames::Attributes &ModelNames::attributesOf(int table)
{
    const auto known = m_attributes.constFind(table);
    if (known != m_attributes.constEnd())
        return *known;
    Attributes names;
    QSet<QString> taken = setOf(m_rules.reservedAttributes);
    nameColumns(table, names, taken);
    if (m_rules.relations == NameRules::Relations::Apart)
        taken = setOf(m_rules.reservedAttributes);
    nameRelations(table, names, taken);
    return *m_attributes.insert(table, names);
}

/// A column whose name can be written as it is goes before others that would have the same.
void ModelNames::nameColumns(int table, Attributes &names, QSet<QString> &taken) const
{
    const QList<Column> &columns = m_schema.table(table).columns;
    names.columns.resize(columns.size());
    for (const bool isOwn : { true, false }) {
        for (int at = 0; at < columns.size(); ++at) {
            const QString name = written(columns[at].name);
            if ((name == columns[at].name) != isOwn)
                continue;
            if (m_rules.relations == NameRules::Relations::InPlaceOfColumns
                && relationOfKey(table, at))
                continue;
            names.columns[at] = freeName(
                name, u"_"_s, [&taken](const QString &one) { return !taken.contains(one); });
            taken << names.columns[at];
        }
    }
}

void ModelNames::nameRelations(int table, Attributes &names, QSet<QString> &taken) const
{
    const std::vector<Relation> &relations = m_schema.relations(table);
    names.relations.resize(static_cast<qsizetype>(relations.size()));
    for (const bool isOwn : { true, false }) {
        for (size_t i = 0; i < relations.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            const QString &own = relations[i].displayName();
            const QString name = written(own);
            if ((name == own) != isOwn)
                continue;
            const bool hasOwnColumn = relations[i].kind == Relation::Kind::Forward
                && relations[i].columns.size() == 1;
            const bool hasColumn = hasOwnColumn
                && m_rules.relations == NameRules::Relations::InPlaceOfColumns;
            const QString shared = hasOwnColumn
                    && m_rules.relations == NameRules::Relations::BesideOtherColumns
                ? names.columns[relations[i].columns.first()]
                : QString();
            const IsFree isFree = [&](const QString &one) {
                return (!taken.contains(one) || one == shared)
                    && !(hasColumn && taken.contains(one + u"_id"_s));
            };
            names.relations[at] = isFree(name) ? name
                                               : freeName(name + u"_relation"_s, u"_"_s, isFree);
            taken << names.relations[at];
            if (hasColumn)
                taken << names.relations[at] + u"_id"_s;
        }
    }
}

QString ModelNames::written(const QString &name) const
{
    if (m_rules.attributes == NameRules::Attributes::Quoted)
        return name;
    QString changed = pythonName(name);
    return m_rules.reservedAttributes.contains(changed) ? changed + u"_field"_s : changed;
}

/// The relation whose key is \a column alone, or null.
const Relation *ModelNames::relationOfKey(int table, int column) const
{
    const QList<int> key { column };
    const QList<ForeignKey> &keys = m_schema.table(table).foreignKeys;
    if (std::ranges::find(keys, key, &ForeignKey::columns) == keys.end())
        return nullptr;
    for (const Relation &relation : m_schema.relations(table)) {
        if (!relation.isToMany() && relation.columns == key)
            return &relation;
    }
    return nullptr;
}

} // namespace roundtrip

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/lookup.h"

#include "datalayer/base/closestmatch.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr QLatin1StringView separator("__");

/// The relation whose name begins \a rest and ends at a separator or the end; the longest one.
const Relation *longestPrefix(const Schema &schema, int table, const QString &rest,
                              qsizetype *length)
{
    const Relation *best = nullptr;
    *length = -1;
    for (const Relation &relation : schema.relations(table)) {
        for (const QString &name : { relation.name, relation.declaredName }) {
            if (name.isEmpty() || name.size() <= *length || !rest.startsWith(name))
                continue;
            if (rest.size() == name.size()
                || QStringView(rest).sliced(name.size()).startsWith(separator)) {
                best = &relation;
                *length = name.size();
            }
        }
    }
    return best;
}

DbError notARelation(const Schema &schema, int table, const QString &segment)
{
    const Table &owner = schema.table(table);
    QString complaint = u"\"%1\" is not a relation of %2"_s.arg(segment, owner.name);
    if (owner.columnIndex(segment) >= 0)
        complaint = u"\"%1\" is a column of %2, not a relation"_s.arg(segment, owner.name);
    return { DbError::Kind::Name,
             withSuggestion(complaint, segment, u"It has"_s, schema.relationNames(table)),
             {} };
}

} // namespace

Result<LookupTree> LookupTree::resolve(const Schema &schema, int rootTable,
                                       const QStringList &lookups)
{
    LookupTree tree;
    LookupNode root;
    root.table = rootTable;
    tree.m_nodes.push_back(std::move(root));

    for (const QString &lookup : lookups) {
        QList<int> steps;
        int at = 0;
        QString rest = lookup;
        bool more = true;
        while (more) {
            const int table = tree.node(at).table;
            qsizetype length = 0;
            const Relation *relation = longestPrefix(schema, table, rest, &length);
            if (!relation)
                return notARelation(schema, table, rest.section(separator, 0, 0));
            int next = -1;
            for (const int child : tree.node(at).children) {
                if (tree.node(child).relation == relation)
                    next = child;
            }
            if (next < 0) {
                LookupNode node;
                node.relation = relation;
                node.table = relation->target;
                node.parent = at;
                node.path = at == 0 ? relation->displayName()
                                    : tree.node(at).path + separator + relation->displayName();
                next = tree.size();
                tree.m_nodes.push_back(std::move(node));
                tree.m_nodes[static_cast<size_t>(at)].children << next;
            }
            steps << next;
            at = next;
            more = rest.size() > length;
            rest = rest.sliced(length + (more ? separator.size() : 0));
        }
        tree.m_lookups << steps;
    }
    return tree;
}

LookupTree LookupTree::below(int node) const
{
    LookupTree tree;
    LookupNode root;
    root.table = this->node(node).table;
    tree.m_nodes.push_back(std::move(root));
    tree.copyBelow(*this, node, 0, {});
    return tree;
}

void LookupTree::copyBelow(const LookupTree &other, int node, int into, const QList<int> &steps)
{
    if (other.node(node).children.isEmpty() && !steps.isEmpty())
        m_lookups << steps;
    for (const int child : other.node(node).children) {
        LookupNode copy = other.node(child);
        copy.parent = into;
        copy.children.clear();
        const QString &name = copy.relation->displayName();
        copy.path = into == 0 ? name : this->node(into).path + separator + name;
        const int id = size();
        m_nodes.push_back(std::move(copy));
        m_nodes[static_cast<size_t>(into)].children << id;
        copyBelow(other, child, id, steps + QList<int> { id });
    }
}

} // namespace roundtrip

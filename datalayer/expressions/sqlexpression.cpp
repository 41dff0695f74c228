// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/visibletext.h"
#include "datalayer/expressions/expressionwriter.h"
#include "datalayer/records/selectedquery.h"
#include "datalayer/sql/compiler/sqlcompiler.h"
#include "datalayer/sql/placeholders.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Writes a query as the statements of one query per lookup level, with subqueries for the keys.
class SqlWriter
{
public:
    explicit SqlWriter(const ExpressionInput &input)
        : m_input(input)
    { }

    QString write() const
    {
        QStringList statements;
        for (const StepId id : m_input.resolved.lookups.ids()) {
            const QString path = m_input.resolved.lookups.step(id).path.simplified();
            if (id != StepId::Root)
                statements << u"-- %1"_s.arg(visibleText(path));
            statements << statement(id);
        }
        return withoutSteering(statements.join(u'\n'));
    }

private:
    [[nodiscard]] QString statement(StepId id) const
    {
        const SqlCompiler compiler { m_input.dialect };
        const Statement statement = compiler.select(queryOf(id));
        const auto literal = [&](qsizetype position) {
            return m_input.dialect.literal(statement.values.value(position));
        };
        return replacedPlaceholders(statement.sql, literal) + u';';
    }
    /// Quoted names are all that may still steer a terminal: no escape can stand in them.
    static QString withoutSteering(QString sql)
    {
        bool isChanged = false;
        for (QChar &c : sql) {
            if (c == u'\n' || c == u'\t' || !steersText(c.unicode()))
                continue;
            c = visibleText(c).front();
            isChanged = true;
        }
        if (!isChanged)
            return sql;
        ExpressionNotes notes(u"--"_s);
        notes.add(u"names with control characters are shown with pictures of these"_s);
        return notes.before(sql);
    }
    /// The query for the records of the step \a id.
    Query queryOf(StepId id) const
    {
        const ResolvedQuery &resolved = m_input.resolved;
        const LookupStep &step = resolved.lookups.step(id);
        const ResolvedSelection *selection = id == StepId::Root ? &resolved.root
                                                                : resolved.selectionOf(id);
        Query query = selectedQuery(m_input.schema, step.table, selection);
        if (id == StepId::Root)
            return query;
        const Relation &relation = *step.relation;
        query.keys = KeyCondition { .form = KeyCondition::Form::Subquery,
                                    .columns = relation.targetColumns,
                                    .source = std::make_shared<const Query>(queryOf(step.parent)),
                                    .sourceColumns = relation.columns };
        if (relation.kind == Relation::Kind::ManyToMany) {
            query.manyToMany = &relation;
            query.through = &m_input.schema.table(relation.through);
            if (selection)
                query.throughWhere = selection->throughWhere;
            query.keys->columns = relation.throughSource;
        }
        query.rank = KeyRank { query.keys->columns };
        return query;
    }

    const ExpressionInput &m_input;
};

} // namespace

QString sqlExpression(const ExpressionInput &input)
{
    return SqlWriter(input).write();
}

} // namespace roundtrip

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/namedvalue.h"
#include "datalayer/expressions/expressionwriter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The functions of Field that make comparisons.
constexpr std::array fieldFunctions {
    NamedValue { Comparison::Exact, "exact"_L1 },
    NamedValue { Comparison::Ne, "ne"_L1 },
    NamedValue { Comparison::IExact, "iExact"_L1 },
    NamedValue { Comparison::Contains, "contains"_L1 },
    NamedValue { Comparison::IContains, "iContains"_L1 },
    NamedValue { Comparison::StartsWith, "startsWith"_L1 },
    NamedValue { Comparison::IStartsWith, "iStartsWith"_L1 },
    NamedValue { Comparison::EndsWith, "endsWith"_L1 },
    NamedValue { Comparison::IEndsWith, "iEndsWith"_L1 },
    NamedValue { Comparison::Gt, "gt"_L1 },
    NamedValue { Comparison::Gte, "gte"_L1 },
    NamedValue { Comparison::Lt, "lt"_L1 },
    NamedValue { Comparison::Lte, "lte"_L1 },
    NamedValue { Comparison::In, "in"_L1 },
    NamedValue { Comparison::Range, "range"_L1 },
    NamedValue { Comparison::IsNull, "isNull"_L1 },
};

/// Writes a query as this library has it, see <Roundtrip/Roundtrip>: the functions that made it.
class CppWriter final : public ExpressionWriter
{
public:
    explicit CppWriter(const ExpressionInput &input)
        : ExpressionWriter(input, StringSyntax::Cpp)
    { }

private:
    QString expression() override
    {
        const QuerySet &query = input().query;
        return u"QuerySet("_s + quoted(query.root()) + u')'
            + calls(input().resolved.table, query.selection());
    }

    /// What is called for \a selection, which is of the table at position \a index.
    QString calls(int index, const Selection &selection)
    {
        QString text;
        for (const Condition &filter : selection.filters)
            text += filterCall(filter.toldApart(input().schema, index));
        for (const QString &column : selection.order)
            text += call(u"orderBy"_s, quoted(column));
        if (selection.limit)
            text += call(u"limit"_s, QString::number(*selection.limit));
        if (selection.offset > 0)
            text += call(u"offset"_s, QString::number(selection.offset));
        if (!selection.columns.isEmpty()) {
            const auto column = [this](const QString &name) { return quoted(name); };
            text += call(u"only"_s, u"{ "_s + commaSeparated(selection.columns, column) + u" }"_s);
        }
        for (const Prefetch &lookup : selection.lookups)
            text += call(u"prefetchRelated"_s, prefetch(lookup));
        return text;
    }

    static QString call(const QString &function, const QString &argument)
    {
        return u'.' + function + u'(' + argument + u')';
    }

    QString prefetch(const Prefetch &lookup)
    {
        // They were resolved in this very order.
        const StepId last = input().resolved.lookups.lookups()[m_next++].last();
        if (lookup.isPlain())
            return quoted(lookup.lookup());
        const LookupStep &step = stepAt(last);
        QString text = u"Prefetch("_s + quoted(lookup.lookup()) + u')';
        for (const Condition &filter : lookup.selection().throughFilters) {
            text += call(u"filterThrough"_s,
                         condition(filter.toldApart(input().schema, step.relation->through)));
        }
        text += calls(step.table, lookup.selection());
        if (!lookup.name().isEmpty())
            text += call(u"toAttr"_s, quoted(lookup.name()));
        return text;
    }

    //--- Conditions

    QString filterCall(const Condition &filter)
    {
        if (filter.kind() == Condition::Kind::Always)
            return {};
        if (filter.kind() == Condition::Kind::Not)
            return call(u"exclude"_s, condition(filter.parts().constFirst()));
        // A name with two underscores might end in the name of a comparison.
        const bool isPlain = filter.kind() == Condition::Kind::Compare
            && filter.comparison() == Comparison::Exact && !filter.path().contains("__"_L1);
        return call(u"filter"_s,
                    isPlain ? quoted(filter.path()) + u", "_s + literal(filter.values().value(0))
                            : condition(filter));
    }

    QString condition(const Condition &filter)
    {
        switch (filter.kind()) {
        case Condition::Kind::Always:
            return u"Condition()"_s;
        case Condition::Kind::Search:
            return u"Condition::search("_s + literal(filter.values().value(0)) + u')';
        case Condition::Kind::Compare:
            return comparison(filter);
        case Condition::Kind::Not: {
            const Condition &part = filter.parts().constFirst();
            return u'!' + within(part, isJoined(part));
        }
        case Condition::Kind::And:
        case Condition::Kind::Or:
            break;
        }
        if (filter.parts().isEmpty())
            return u"Condition::anyOf({})"_s; // and of nothing is Always
        QStringList parts;
        for (const Condition &part : filter.parts())
            parts << within(part, isJoined(part) && part.kind() != filter.kind());
        return parts.join(filter.kind() == Condition::Kind::And ? u" && "_s : u" || "_s);
    }

    static bool isJoined(const Condition &part)
    {
        const bool isOne = part.kind() == Condition::Kind::And
            || part.kind() == Condition::Kind::Or;
        return isOne && !part.parts().isEmpty();
    }

    QString within(const Condition &part, bool inParentheses)
    {
        return inParentheses ? u'(' + condition(part) + u')' : condition(part);
    }

    QString comparison(const Condition &compared)
    {
        const QList<Value> &values = compared.values();
        const auto literalOf = [this](const Value &value) { return literal(value); };
        QString argument = commaSeparated(values, literalOf);
        if (compared.comparison() == Comparison::In)
            argument = values.isEmpty() ? u"{}"_s : u"{ "_s + argument + u" }"_s;
        else if (compared.comparison() == Comparison::IsNull)
            argument = values.value(0).integer != 0 ? QString() : u"false"_s;
        return u"Field("_s + quoted(compared.path()) + u')'
            + call(nameOf(fieldFunctions, compared.comparison()), argument);
    }

    qsizetype m_next = 0; ///< the lookup that is written next
};

} // namespace

QString cppExpression(const ExpressionInput &input)
{
    return CppWriter(input).write();
}

} // namespace roundtrip

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/predicatewriter.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The constants that Ruby and what Rails loads have at the top, whose names no model can take.
QStringList rubyConstants()
{
    return u"ActionCable ActionController ActionDispatch ActionMailer ActionView ActiveJob "
           u"ActiveModel "
           "ActiveRecord ActiveStorage ActiveSupport ARGF ARGV Array BasicObject Benchmark "
           "BigDecimal "
           "Binding Bundler CGI Class Comparable Complex Concurrent Data Date DateTime Delegator "
           "Digest "
           "Dir ENV ERB Encoding Enumerable Enumerator Errno Etc Exception FalseClass Fiber File "
           "FileTest FileUtils Float Forwardable GC Gem Hash I18n IO IPAddr Integer Interrupt JSON "
           "Kernel Logger Marshal MatchData Math Method Module Monitor Mutex NilClass Numeric "
           "Object "
           "ObjectSpace Observable OpenSSL OpenStruct Pathname Proc Process Psych Queue Rack Rails "
           "Rake Random Range Rational Ractor Refinement Regexp Resolv RubyVM SecureRandom Set "
           "Shellwords "
           "Signal Singleton SizedQueue Socket String StringIO StringScanner Struct Symbol "
           "Tempfile Thor "
           "Thread Time Timeout TracePoint TrueClass UnboundMethod URI Warning WeakRef YAML "
           "Zeitwerk "
           "Zlib"_s.split(u' ');
}

/// Writes a query as a relation of Rails' ActiveRecord, 6.1 or later. Its conditions are calls
/// behind a model: `.where(name: "x")`.
class ActiveRecordWriter final : public PredicateWriter
{
public:
    explicit ActiveRecordWriter(const ExpressionInput &input)
        : PredicateWriter(input, StringSyntax::Ruby,
                          { .never = u".where(\"1 = 0\")"_s,
                            .equals = u"%1%2"_s,
                            .differs = u"%1%2"_s, // in a where.not(), which leaves NULL out
                            .isNull = u"%1nil"_s,
                            .isNotNull = u"%1nil"_s, // in a where.not()
                            .like = u"%1.matches(%2, \"!\")"_s,
                            .iLike = u"%1.matches(%2, \"!\")"_s,
                            .greater = u"%1.gt(%2)"_s,
                            .greaterOrEqual = u"%1.gteq(%2)"_s,
                            .less = u"%1.lt(%2)"_s,
                            .lessOrEqual = u"%1.lteq(%2)"_s,
                            .isOneOf = u"%1%2"_s,
                            .isBetween = u"%1.gteq(%2).and(%1.lteq(%3))"_s },
                          { .relations = NameRules::Relations::BesideOtherColumns,
                            .reservedModels = rubyConstants() })
    { }

private:
    QString expression() override
    {
        const int index = input().resolved.table;
        QString calls = selected(input().resolved.root, index);
        calls += given(u".preload(%1)"_s, lookups(StepId::Root));
        return model(index) + (calls.isEmpty() ? u".all"_s : calls);
    }

    QString selected(const ResolvedSelection &selection, int index)
    {
        const auto written = [&](const OrderTerm &term) {
            return keyword(columnName(index, term.column))
                + (term.descending ? u":desc"_s : u":asc"_s);
        };
        QString calls = where(selection.where, index);
        calls += given(u".order(%1)"_s, commaSeparated(writtenOrder(selection, index), written));
        calls += given(u".select(%1)"_s, symbols(index, selection.columns));
        return calls + limits(selection, u".limit(%1)"_s, u".offset(%1)"_s).join(QString());
    }

    QString symbols(int index, const QList<int> &columns) const
    {
        return commaSeparated(columns,
                              [&](int column) { return symbol(columnName(index, column)); });
    }

    //--- Lookups

    /// What lies below a step, as arguments of preload(); empty for nothing.
    QString lookups(StepId id)
    {
        const QList<StepId> &children = stepAt(id).children;
        QStringList texts;
        for (const StepId child : children) {
            const LookupStep &step = stepAt(child);
            if (step.hasSelection())
                noteAssociation(step, *input().resolved.selectionOf(child));
            const QString below = lookups(child);
            const QString name = associationName(step);
            if (below.isEmpty())
                texts << symbol(name);
            else if (children.size() == 1)
                texts << keyword(name) + below;
            else
                texts << u"{ "_s + keyword(name) + below + u" }"_s;
        }
        const bool isHash = children.size() == 1 && !stepAt(children.first()).children.isEmpty();
        if (id == StepId::Root || texts.isEmpty())
            return texts.join(u", "_s);
        if (isHash)
            return u"{ "_s + texts.first() + u" }"_s;
        return texts.size() == 1 ? texts.first() : u'[' + texts.join(u", "_s) + u']';
    }

    QString associationName(const LookupStep &step)
    {
        return step.isRenamed() ? step.name : modelNames().relation(*step.relation);
    }

    /// The association that leads along \a relation or, without one, to the table at \a target.
    QString associationName(const Relation *relation, int target)
    {
        return relation ? modelNames().relation(*relation) : table(target).name;
    }

    /// A selection of related records is an association of its own in Rails.
    void noteAssociation(const LookupStep &step, const ResolvedSelection &selection)
    {
        const Relation &relation = *step.relation;
        ResolvedSelection unlimited = selection;
        unlimited.limit.reset();
        unlimited.offset = 0;
        const QString calls = selected(unlimited, step.table);
        QString text = u"in class %1: "_s.arg(model(relation.source));
        const bool isForward = relation.kind == Relation::Kind::Forward;
        text += isForward ? u"belongs_to "_s : relation.isToMany() ? u"has_many "_s : u"has_one "_s;
        text += symbol(associationName(step));
        if (!calls.isEmpty())
            text += u", -> { %1 }"_s.arg(calls.sliced(1));
        if (relation.kind == Relation::Kind::ManyToMany) {
            const Relation *junction = relationAlong(relation.source, relation.through,
                                                     relation.throughSource, false);
            const Relation *end = relationAlong(relation.through, relation.target,
                                                relation.throughTarget, true);
            QString through = associationName(junction, relation.through);
            if (!selection.throughWhere.isAlways()) {
                through = associationName(step) + u"_through"_s;
                noteThrough(relation, through, selection.throughWhere);
            }
            text += u", through: %1, source: %2"_s.arg(
                symbol(through), symbol(associationName(end, relation.target)));
        } else {
            const int owner = isForward ? relation.source : relation.target;
            const QList<int> &keys = isForward ? relation.columns : relation.targetColumns;
            text += u", class_name: \"%1\", foreign_key: %2"_s.arg(model(relation.target),
                                                                   keySymbols(owner, keys));
        }
        notes().add(text);
        noteLimit(step, selection, u"preload has one for all records together"_s);
    }

    /// The rows of a junction that meet a condition are an association of their own, too.
    void noteThrough(const Relation &relation, const QString &name, const Predicate &met)
    {
        notes().add(
            u"in class %1: has_many %2, -> { %3 }, class_name: \"%4\", foreign_key: %5"_s.arg(
                model(relation.source), symbol(name), where(met, relation.through).sliced(1),
                model(relation.through), keySymbols(relation.through, relation.throughSource)));
    }

    QString keySymbols(int index, const QList<int> &columns) const
    {
        const QString names = symbols(index, columns);
        return columns.size() == 1 ? names : u'[' + names + u']';
    }

    /// The relation between two tables by a key: of the one it starts from, or of the other.
    const Relation *relationAlong(int source, int target, const QList<int> &key,
                                  bool isOfSource) const
    {
        for (const Relation &relation : input().schema.relations(source)) {
            if (relation.target == target && relation.kind != Relation::Kind::ManyToMany
                && (isOfSource ? relation.columns : relation.targetColumns) == key)
                return &relation;
        }
        return nullptr;
    }

    //--- Conditions

    [[nodiscard]] Records records(int index) { return { index, model(index) }; }
    QString where(const Predicate &met, int index) { return condition(met, records(index)); }

    QString joined(const Predicate &met, const Records &records) override
    {
        QString calls;
        for (const Predicate &part : met.parts) {
            QString one = condition(part, records);
            if (met.kind == Predicate::Kind::Or) {
                one.prepend(records.name);
                if (!calls.isEmpty())
                    one = u".or(%1)"_s.arg(one);
            }
            calls += one;
        }
        return met.kind == Predicate::Kind::And ? calls : u".and(%1)"_s.arg(calls);
    }

    QString opposite(const Predicate &part, const Records &records) override
    {
        // What is unknown counts as not met, which where.not() would not take.
        if (part.kind == Predicate::Kind::Compare && isNeverUnknown(part, table(records.table)))
            return where(part, records, true);
        return hasKey(records) ? whereNotAmong(condition(part, records), records) : QString();
    }

    QString missingOr(const QString &any, const QString &met, const Records &records) override
    {
        const QString missing = hasKey(records) ? whereNotAmong(any, records) : QString();
        return u".and(%1%2.or(%1%3))"_s.arg(records.name, missing, met);
    }

    bool hasKey(const Records &records)
    {
        if (table(records.table).primaryKey.size() == 1)
            return true;
        notes().add(u"left out: a condition of \"%1\" that is negated, which takes a primary "
                    "key of one column"_s.arg(table(records.table).name));
        return false;
    }

    QString whereNotAmong(const QString &calls, const Records &records) const
    {
        const int key = table(records.table).primaryKey.first();
        const QString &name = columnName(records.table, key);
        return u".where.not(%1)"_s.arg(
            entry(records.table, key,
                  u"%1%2%3.select(%4)"_s.arg(keyword(name), records.name, calls, symbol(name))));
    }

    /// \a text, which is the entry of a column for where(). Rails takes what stands before a dot
    /// for the name of a table.
    QString entry(int index, int column, const QString &text) const
    {
        return columnName(index, column).contains(u'.')
            ? keyword(table(index).name) + u"{ "_s + text + u" }"_s
            : text;
    }

    QString related(const Relation &relation, const Predicate &part,
                    const Records &records) override
    {
        if (relation.columns.size() > 1) {
            notes().add(u"left out: a condition along \"%1\", whose key has several columns"_s.arg(
                relation.displayName()));
            return {};
        }
        const int target = relation.target;
        QString found = u"%1%2.select(%3)"_s.arg(
            model(target), where(part, target),
            symbol(columnName(target, relation.targetColumns.first())));
        if (relation.kind == Relation::Kind::ManyToMany) {
            const int through = relation.through;
            const int key = relation.throughTarget.first();
            found = u"%1.where(%2).select(%3)"_s.arg(
                model(through), entry(through, key, keyword(columnName(through, key)) + found),
                symbol(columnName(through, relation.throughSource.first())));
        }
        const int key = relation.columns.first();
        return u".where(%1)"_s.arg(
            entry(records.table, key, keyword(columnName(records.table, key)) + found));
    }

    /// An argument of where() for what that compares itself, else a column of Arel.
    QString comparedColumn(const Predicate &met, const Records &records) override
    {
        const QString &name = columnName(records.table, met.column);
        return isEntry(met) ? keyword(name)
                            : u"%1.arel_table[%2]"_s.arg(records.name, symbol(name));
    }

    static bool isEntry(const Predicate &met)
    {
        switch (met.comparison) {
        case Comparison::Exact:
        case Comparison::Ne:
        case Comparison::In:
        case Comparison::IsNull:
            return true;
        default:
            return false;
        }
    }

    QString compared(const Predicate &met, const Records &records) override
    {
        return where(met, records, false);
    }

    /// As a call of where(), or of where.not() if \a isOpposite.
    QString where(const Predicate &met, const Records &records, bool isOpposite)
    {
        const bool isNegative = met.comparison == Comparison::Ne
            || (met.comparison == Comparison::IsNull && !met.values.first().integer);
        const QString text = comparison(met, records);
        return (isOpposite != isNegative ? u".where.not("_s : u".where("_s)
            + (isEntry(met) ? entry(records.table, met.column, text) : text) + u')';
    }
};

} // namespace

QString activeRecordExpression(const ExpressionInput &input)
{
    return ActiveRecordWriter(input).write();
}

} // namespace roundtrip

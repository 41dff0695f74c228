// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/structure/structuretext.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/models/errortext.h"
#include "datalayer/schema/schema.h"

#include <QColor>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// More of a statement than this is no help to a reader, and slow to lay out.
constexpr qsizetype statementLength = 100'000;

/// Writes the sections of the page one after another.
class StructureWriter
{
    Q_DECLARE_TR_FUNCTIONS(roundtrip::StructureWriter)

public:
    StructureWriter(const Schema &schema, int table, const QColor &muted)
        : m_table(schema.table(table))
        , m_muted(muted.name())
    { }

    QString write(const QString &statement)
    {
        const bool isView = m_table.kind == Table::Kind::View;
        m_html = u"<p><b>%1</b> &nbsp;%2</p>"_s.arg(escaped(m_table.name),
                                                    muted(isView ? tr("view") : tr("table")));
        const QString problem = m_table.problem ? errorText(*m_table.problem) : QString();
        for (const QString &line : { m_table.comment, problem }) {
            if (!line.isEmpty())
                m_html += u"<p>%1</p>"_s.arg(muted(line));
        }
        writeColumns();
        writeKeys();
        writeIndexes();
        if (!statement.isEmpty()) {
            heading(tr("Statement"));
            QString shown = statement.left(statementLength);
            if (statement.size() > statementLength)
                shown += u" …"_s;
            m_html += u"<pre style='white-space:pre-wrap'>%1</pre>"_s.arg(shown.toHtmlEscaped());
        }
        return m_html;
    }

private:
    static QString escaped(const QString &text) { return visibleText(text).toHtmlEscaped(); }
    [[nodiscard]] QString muted(const QString &text) const
    {
        return u"<span style='color:%1'>%2</span>"_s.arg(m_muted, escaped(text));
    }

    void heading(const QString &text)
    {
        m_html += u"<p style='color:%1; margin-top:10px; margin-bottom:2px'>%2</p>"_s.arg(
            m_muted, text.toHtmlEscaped());
    }

    void row(const QStringList &cells)
    {
        m_html += u"<tr>"_s;
        for (const QString &cell : cells)
            m_html += u"<td style='padding-right:14px'>%1</td>"_s.arg(cell);
        m_html += u"</tr>"_s;
    }

    void beginRows() { m_html += u"<table cellspacing='0' cellpadding='2'>"_s; }
    void endRows() { m_html += u"</table>"_s; }

    void writeColumns()
    {
        if (m_table.columns.isEmpty())
            return;
        heading(tr("Columns"));
        beginRows();
        for (const Column &column : m_table.columns) {
            QStringList traits;
            if (column.primaryKeyPosition > 0)
                traits << tr("key");
            if (!column.nullable)
                traits << tr("never NULL");
            if (column.isGenerated)
                traits << tr("generated");
            row({ escaped(column.name), muted(column.type), muted(traits.join(u", "_s)),
                  muted(column.comment) });
        }
        endRows();
    }

    void writeKeys()
    {
        if (m_table.primaryKey.isEmpty() && m_table.unique.isEmpty()
            && m_table.foreignKeys.isEmpty())
            return;
        heading(tr("Keys"));
        beginRows();
        if (!m_table.primaryKey.isEmpty())
            row({ muted(tr("primary")), columnsAt(m_table.primaryKey) });
        for (const QList<int> &key : m_table.unique)
            row({ muted(tr("unique")), columnsAt(key) });
        for (const ForeignKey &key : m_table.foreignKeys) {
            const QString target = key.targetColumns.isEmpty()
                ? key.targetTable
                : key.targetTable + u" ("_s + key.targetColumns.join(u", "_s) + u')';
            const bool isGuessed = key.origin == Origin::Guessed;
            row({ muted(key.origin == Origin::Catalogue ? tr("foreign")
                            : isGuessed                 ? tr("guessed")
                                                        : tr("declared")),
                  columnsAt(key.columns) + (isGuessed ? u" ⇢ "_s : u" → "_s) + escaped(target) });
        }
        endRows();
    }

    void writeIndexes()
    {
        if (m_table.indexes.isEmpty())
            return;
        heading(tr("Indexes"));
        beginRows();
        for (const Index &index : m_table.indexes) {
            QStringList traits;
            if (index.isUnique)
                traits << tr("unique");
            if (index.isPartial)
                traits << tr("some records only");
            if (index.method == Index::Method::Hash)
                traits << tr("hash");
            row({ escaped(index.name), columnsAt(index.columns), muted(traits.join(u", "_s)) });
        }
        endRows();
    }

    [[nodiscard]] QString columnsAt(const QList<int> &positions) const
    {
        QStringList names;
        for (const int position : positions)
            names << (position < 0 ? tr("(expression)") : m_table.columns[position].name);
        return escaped(names.join(u", "_s));
    }

    const Table &m_table;
    const QString m_muted;
    QString m_html;
};

} // namespace

QString structureHtml(const Schema &schema, int table, const QString &statement,
                      const QColor &muted)
{
    return StructureWriter(schema, table, muted).write(statement);
}

} // namespace roundtrip

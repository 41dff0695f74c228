// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/relations/relationform.h"

#include "datalayer/models/errortext.h"
#include "datalayer/schema/schema.h"
#include "ui/parts/combobox.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/relations/offeredrelation.h"
#include "ui/search/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

RelationForm::RelationForm(QWidget *parent)
    : QWidget(parent)
    , m_fromTable(new ComboBox(this))
    , m_fromColumn(new ComboBox(this))
    , m_toTable(new ComboBox(this))
    , m_toColumn(new ComboBox(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_error(plainLabel(this))
{
    m_fromTable->setAccessibleName(tr("Table that refers"));
    m_fromColumn->setAccessibleName(tr("Column that refers"));
    m_toTable->setAccessibleName(tr("Table that is referred to"));
    m_toColumn->setAccessibleName(tr("Column that is referred to"));
    m_fromTable->setObjectName("fromTable"_L1);
    m_fromColumn->setObjectName("fromColumn"_L1);
    m_toTable->setObjectName("toTable"_L1);
    m_toColumn->setObjectName("toColumn"_L1);
    m_add->setObjectName("addRelation"_L1);
    m_add->setAccessibleName(tr("Add the relation"));
    m_add->setAutoDefault(true);
    m_error->setObjectName("relationError"_L1);
    m_error->setProperty("fieldError", true);
    m_error->setWordWrap(true);
    m_error->hide();
    for (QComboBox *box : { m_fromTable, m_fromColumn, m_toTable, m_toColumn }) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
        box->setFocusPolicy(Qt::StrongFocus);
    }
    arrange();
    connect(m_fromTable, &QComboBox::currentIndexChanged, this,
            [this] { fillColumns(m_fromTable, m_fromColumn, false); });
    connect(m_toTable, &QComboBox::currentIndexChanged, this,
            [this] { fillColumns(m_toTable, m_toColumn, true); });
    for (QComboBox *box : { m_fromTable, m_fromColumn, m_toTable, m_toColumn }) {
        connect(box, &QComboBox::activated, this, [this] {
            m_isChosen = true;
            setError({});
        });
    }
    connect(m_add, &QPushButton::clicked, this, &RelationForm::add);
}

void RelationForm::arrange()
{
    // Two lines, so that no table is parted from its column.
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    QLabel *from = plainLabel(this, tr("From"));
    QLabel *to = plainLabel(this, tr("to"));
    const int width = std::max(from->sizeHint().width(), to->sizeHint().width());
    const std::initializer_list<QList<QWidget *>> parts {
        { from, m_fromTable, m_fromColumn },
        { to, m_toTable, m_toColumn, m_add },
    };
    for (const QList<QWidget *> &part : parts) {
        auto *line = new QWidget(this);
        auto *fields = new FlowLayout(line);
        fields->setContentsMargins(0, 0, 0, 0);
        fields->setSpacing(8);
        // As high as the fields, beside which it stands.
        part.first()->setMinimumSize(width, m_fromTable->sizeHint().height());
        for (QWidget *each : part)
            fields->addWidget(each);
        lines->addWidget(line);
    }
    lines->addWidget(m_error);
}

void RelationForm::setSchema(std::shared_ptr<const Schema> schema)
{
    if (schema == m_schema)
        return;
    m_schema = std::move(schema);
    setError({});
    for (QComboBox *tables : { m_fromTable, m_toTable }) {
        QComboBox *columns = tables == m_fromTable ? m_fromColumn : m_toColumn;
        const QString table = tables->currentText();
        const QString column = columns->currentText();
        {
            const QSignalBlocker blocker(tables);
            tables->clear();
            QStringList names;
            if (m_schema) {
                for (const Table &own : m_schema->tables())
                    names << own.name;
            }
            tables->addItems(names);
            tables->setCurrentIndex(std::max(0, tables->findText(table)));
        }
        fillColumns(tables, columns, tables == m_toTable);
        if (const int found = columns->findText(column);
            found >= 0 && tables->currentText() == table)
            columns->setCurrentIndex(found);
    }
    m_add->setEnabled(m_fromTable->count() > 0);
}

void RelationForm::setTable(const QString &table)
{
    if (const int found = m_fromTable->findText(table); found >= 0 && !m_isChosen)
        m_fromTable->setCurrentIndex(found);
}

void RelationForm::fillColumns(QComboBox *tables, QComboBox *columns, bool prefersKey) const
{
    columns->clear();
    const int table = tables->currentIndex();
    if (!m_schema || table < 0 || table >= m_schema->tables().size())
        return;
    const Table &chosen = m_schema->table(table);
    columns->addItems(chosen.columnNames());
    // What refers is no key, what is referred to is one.
    for (int column = 0; column < chosen.columns.size(); ++column) {
        if ((chosen.columns[column].primaryKeyPosition > 0) == prefersKey) {
            columns->setCurrentIndex(column);
            break;
        }
    }
}

void RelationForm::setError(const QString &text)
{
    m_error->setText(plainLines(text));
    m_error->setVisible(!text.isEmpty());
    m_add->setAccessibleDescription(text);
    announce(m_add, text);
}

void RelationForm::add()
{
    if (!m_schema || m_fromColumn->currentIndex() < 0 || m_toColumn->currentIndex() < 0)
        return;
    const DeclaredRelation relation { .table = m_fromTable->currentText(),
                                      .columns = { m_fromColumn->currentText() },
                                      .target = m_toTable->currentText(),
                                      .targetColumns = { m_toColumn->currentText() } };
    const Result<> addable = checkAddable(relation, *m_schema);
    if (!addable) {
        setError(errorText(addable.error()));
        return;
    }
    setError({});
    emit addRequested(relation);
}

} // namespace roundtrip

#include "moc_relationform.cpp"

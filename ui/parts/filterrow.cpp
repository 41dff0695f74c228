// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/filterrow.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

FilterRow::FilterRow(const QString &title, const QString &fieldName, QWidget *parent)
    : QFrame(parent)
    , m_line(new QHBoxLayout(this))
    , m_field(new QLineEdit(this))
    , m_clear(new QAction(tr("Clear the filter"), this))
{
    setObjectName("filterRow"_L1);
    setFixedHeight(34);
    m_field->setProperty("bare", true);
    m_field->setObjectName(fieldName);
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(title);
    m_line->setContentsMargins(6, 0, 6, 0);
    m_line->setSpacing(6);
    m_line->addWidget(m_field, 1);
    connect(m_field, &QLineEdit::textChanged, this, &FilterRow::textChanged);
    connect(m_clear, &QAction::triggered, this, &FilterRow::clear);
}

QString FilterRow::text() const
{
    return m_field->text();
}

void FilterRow::setPlaceholderText(const QString &text)
{
    m_field->setPlaceholderText(text);
}

void FilterRow::addButton(QAbstractButton *button)
{
    m_buttons << button;
    m_line->addWidget(button);
    m_line->setContentsMargins(6, 0, 8, 0); // a button has an edge, which the field has not
}

void FilterRow::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterRow::clear()
{
    m_field->clear();
    for (QAbstractButton *const button : std::as_const(m_buttons))
        button->setChecked(false);
}

} // namespace roundtrip

#include "moc_filterrow.cpp"

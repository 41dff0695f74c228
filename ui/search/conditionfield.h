// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/search/conditioncompletion.h"

#include <QLineEdit>

#include <functional>

namespace roundtrip {

class CompletionList;

/// ConditionField is the field into which a free text or a condition is typed. While a condition is
/// typed, it offers completions: Down and Up choose one, Tab and Enter take it, Escape closes the
/// list.
class ConditionField final : public QLineEdit
{
    Q_OBJECT

public:
    /// Returns the completions of a text.
    using Source = std::function<QList<Completion>(const QString &text)>;

    explicit ConditionField(QWidget *parent = nullptr);

    void setSource(Source source) { m_source = std::move(source); }
    [[nodiscard]] bool isCompleting() const;
    /// Closes the list of completions.
    void endCompleting();

signals:
    /// Enter was pressed while no completion was chosen.
    void entered();
    /// Backspace was pressed in the empty field.
    void erasedBack();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void complete(bool evenIfEmpty);
    void take(const Completion &completion);
    bool takeKey(QKeyEvent *event);

    Source m_source;
    CompletionList *m_list;
};

} // namespace roundtrip

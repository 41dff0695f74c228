// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAbstractScrollArea;
class QAction;
class QHBoxLayout;
class QLabel;

namespace roundtrip {

/// Placeholder is a text in place of the rows of an empty view, with buttons for what the user can
/// do there. It covers the view while it has a text.
class Placeholder : public QWidget
{
    Q_OBJECT

public:
    /// \a view becomes the owner.
    explicit Placeholder(QAbstractScrollArea *view);

    /// Shows \a text with a button for each of \a ways; an empty \a text hides the placeholder.
    /// \a ways must live until the next call.
    void say(const QString &text, const QList<QAction *> &ways = {});

private:
    QLabel *m_text;
    QHBoxLayout *m_ways;
    QList<QAction *> m_offered;
};

} // namespace roundtrip

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAbstractScrollArea;
class QAction;
class QHBoxLayout;
class QLabel;

namespace roundtrip {

/// What a view says where it has no rows, with buttons for the ways on. Covers the view while it
/// says something.
class Placeholder : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QAbstractScrollArea *view);

    /// An empty text for nothing. \a ways must outlive what is said.
    void say(const QString &text, const QList<QAction *> &ways = {});

private:
    QLabel *m_text;
    QHBoxLayout *m_ways;
    QList<QAction *> m_offered;
};

} // namespace roundtrip

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/schema.h"

#include <QWidget>

#include <memory>

class QMenu;
class QToolButton;

namespace roundtrip {

class History;

/// HistoryButtons are the arrows that lead back and forward in a History, each with a list of its
/// steps, which opens when the arrow is held down. The fourth and fifth button of the mouse lead
/// back and forward wherever the mouse is in the window.
class HistoryButtons final : public QWidget
{
    Q_OBJECT

public:
    /// \a history must outlive the buttons.
    explicit HistoryButtons(History &history, QWidget *parent = nullptr);

    /// Sets the schema by which the steps are named.
    void setSchema(std::shared_ptr<const Schema> schema) { m_schema = std::move(schema); }

signals:
    /// The user wants to go \a steps further on, or further back if below zero.
    void stepRequested(int steps);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addArrow(const QString &icon, const QString &name, int direction);
    void fillMenu(QMenu *menu, int direction);
    void update();

    History &m_history;
    std::shared_ptr<const Schema> m_schema;
    QToolButton *m_back;
    QToolButton *m_forward;
};

} // namespace roundtrip

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLayout>
#include <QList>

namespace roundtrip {

/// FlowLayout sets widgets side by side, as words stand in a text: where a line is full, it goes on
/// in the next one. It is as narrow as its widest widget.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Returns the height that the lines take within \a rect, and sets the items there if \a
    /// isDone.
    int arrange(const QRect &rect, bool isDone) const;

    QList<QLayoutItem *> m_items; ///< owned by the layout
};

} // namespace roundtrip

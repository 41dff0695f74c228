// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

namespace roundtrip {

/// PathChip is a button of the path. It shows its text whole where there is room, and elided where
/// there is less.
class PathChip final : public QToolButton
{
    Q_OBJECT

public:
    /// \a text is the text, not yet escaped; \a tail stands behind it and is never elided.
    PathChip(const QString &text, QString tail, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();
    /// Returns the width of everything but the text.
    [[nodiscard]] int frameWidth() const;
    [[nodiscard]] QSize sizeFor(int textWidth) const;

    QString m_text;
    QString m_tail;
};

} // namespace roundtrip

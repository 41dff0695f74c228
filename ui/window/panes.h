// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSplitter>

#include <array>
#include <optional>

class QStackedWidget;

namespace roundtrip {

class WindowSettings;

/// Panes arranges the window's panes in one of two ways: in a wide window the log is beside the
/// records, with the details below the log; in a narrow one the log is below the records, with the
/// details beside the log. The sizes are kept for each way.
class Panes final : public QSplitter
{
    Q_OBJECT

public:
    Panes(QWidget *records, QWidget *log, QWidget *detail, QWidget *parent = nullptr);

    /// Shows \a aside in place of the log and the details, or hides it if it is the one that is
    /// shown. In a narrow window it gets more room than the log has. Whatever is shown for the
    /// first time becomes one of the panes.
    void showAside(QWidget *aside, bool isShown);

    void restore(const WindowSettings &settings);
    void save(WindowSettings &settings) const;

signals:
    /// The log and the details are shown, or \a aside is in their place; null for the former.
    void asideChanged(const QWidget *aside);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Way { Beside, Below, WayCount };
    struct Sizes
    {
        QList<int> own; ///< of this splitter
        QList<int> queries; ///< of m_queries
    };

    [[nodiscard]] Sizes sizesNow() const;
    [[nodiscard]] QList<int> besideSizes(int width) const;
    [[nodiscard]] QList<int> belowSizes(int height) const;
    void arrange(Way way);
    void addAside(QWidget *aside);

    QSplitter *m_queries; ///< within this splitter: the log and the details
    QStackedWidget *m_side; ///< m_queries, or what is shown in its place
    bool m_isAsArranged = false; ///< the user has not chosen the sizes
    QList<int> m_withoutAside; ///< the sizes that the log had before; empty if that is shown
    QList<QWidget *> m_asides; ///< in the order of their places in m_side, from 1
    std::optional<Way> m_way; ///< empty until the first resize event
    std::array<Sizes, WayCount> m_sizes; ///< by Way; empty lists where no sizes are known
};

} // namespace roundtrip

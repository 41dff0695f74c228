// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSplitter>

#include <array>
#include <optional>

namespace roundtrip {

class WindowSettings;

/// Arranges the panes: the records, and beside them the log with the detail below; where that is
/// too narrow, the log under the records, with the detail beside it. Keeps the sizes of both ways.
class Panes final : public QSplitter
{
    Q_OBJECT

public:
    Panes(QWidget *records, QWidget *log, QWidget *detail, QWidget *parent = nullptr);

    void restore(const WindowSettings &settings);
    void save(WindowSettings &settings) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Way { Beside, Below, WayCount };
    /// Of this splitter and of the one within.
    struct Sizes
    {
        QList<int> own;
        QList<int> queries;
    };

    [[nodiscard]] Sizes sizesNow() const;
    void arrange(Way way);

    QSplitter *m_queries;
    std::optional<Way> m_way; ///< empty until there is a size to choose by
    std::array<Sizes, WayCount> m_sizes; ///< empty where nobody has chosen any
};

} // namespace roundtrip

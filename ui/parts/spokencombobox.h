// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessibleWidget>

class QComboBox;

namespace roundtrip {

/// SpokenComboBox tells a screen reader about a ComboBox: its name is what it is for, and its value
/// what is chosen. Qt's own says the value in place of the name.
class SpokenComboBox final : public QAccessibleWidget
{
public:
    explicit SpokenComboBox(QComboBox *box);

    /// Has every ComboBox speak this way; more than one call does nothing more.
    static void install();

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    [[nodiscard]] QComboBox *box() const;
};

} // namespace roundtrip

// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/shellcompletion.h"

#include "app/commandline.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QStringList dashed(const QStringList &names)
{
    QStringList options;
    for (const QString &name : names)
        options << (name.size() > 1 ? u"--"_s : u"-"_s) + name;
    return options;
}

bool isOfFiles(const CommandLineTable::Option &option)
{
    return option.value.startsWith("FILE"_L1);
}

/// Returns the beginning of \a description that can stand alone, for a list.
QString shortly(const QString &description)
{
    qsizetype end = description.size();
    for (const auto &mark : { ". "_L1, ": "_L1, "; "_L1, ", a JSON"_L1 }) {
        if (const qsizetype at = description.indexOf(mark); at >= 0)
            end = qMin(end, at);
    }
    QString text = description.first(end);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// Returns \a text for zsh's _arguments, where brackets and colons separate, within '...'.
QString zshText(QString text)
{
    for (const auto &mark : { R"(\)"_L1, "["_L1, "]"_L1, ":"_L1 })
        text.replace(mark, u'\\' + QString(mark));
    return text.replace("'"_L1, R"('\'')"_L1);
}

} // namespace

QString bashCompletion(const CommandLineTable &table)
{
    QStringList all;
    QStringList withoutList; // of what their values may be
    QString cases;
    for (const CommandLineTable::Option &option : table.options) {
        const QStringList names = dashed(option.names);
        all << names;
        if (!option.choices.isEmpty()) {
            cases += u"        %1) _roundtrip_offer -W '%2'; return ;;\n"_s.arg(
                names.join(u'|'), option.choices.join(u' '));
        } else if (isOfFiles(option)) {
            cases += u"        %1) _roundtrip_files; return ;;\n"_s.arg(names.join(u'|'));
        } else if (!option.value.isEmpty()) {
            withoutList << names;
        }
    }
    cases += u"        %1) return ;;\n"_s.arg(withoutList.join(u'|'));
    return uR"(# Completes roundtrip's command line in bash. Made from the table of its options.

_roundtrip_offer()
{
    mapfile -t COMPREPLY < <(compgen "$@" -- "$word")
}

_roundtrip_files()
{
    compopt -o filenames 2> /dev/null
    _roundtrip_offer -f
}

_roundtrip()
{
    local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    # Bash takes --strategy=naive for three words.
    if [[ $word == = ]]; then
        word=
    elif [[ $option == = ]] && ((COMP_CWORD > 1)); then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $option in
%1    esac
    if [[ $word == -* ]]; then
        _roundtrip_offer -W '%2'
    else
        _roundtrip_files
    fi
}

complete -F _roundtrip roundtrip
)"_s.arg(cases, all.join(u' '));
}

QString zshCompletion(const CommandLineTable &table)
{
    QString lines;
    for (const CommandLineTable::Option &option : table.options) {
        const QStringList names = dashed(option.names);
        const QString text = u"[%1]"_s.arg(zshText(shortly(option.description)));
        if (option.value.isEmpty()) {
            lines += names.size() > 1
                ? u"    '(%1)'{%2}'%3' \\\n"_s.arg(names.join(u' '), names.join(u','), text)
                : u"    '%1%2' \\\n"_s.arg(names.constFirst(), text);
            continue;
        }
        QString values = u" "_s;
        if (!option.choices.isEmpty())
            values = u'(' + option.choices.join(u' ') + u')';
        else if (isOfFiles(option))
            values = u"_files"_s;
        lines += u"    '%1%2=%3:%4:%5' \\\n"_s.arg(option.isRepeatable ? u"*"_s : QString(),
                                                   names.constFirst(), text, zshText(option.value),
                                                   values);
    }
    return uR"(#compdef roundtrip
# Completes roundtrip's command line in zsh. Made from the table of its options.

_arguments \
%1    ':database:_files'
)"_s.arg(lines);
}

} // namespace roundtrip

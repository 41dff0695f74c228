// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/passwordprompt.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/base/errorwords.h"
#include "datalayer/base/serverkind.h"
#include "datalayer/base/visibletext.h"

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

#include <cerrno>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

#ifdef Q_OS_UNIX

/// A terminal that shows nothing and hands over each key as it is pressed. Ctrl+C is a key as well:
/// as a signal it would end the program and leave the terminal like this.
class SilentTerminal
{
public:
    explicit SilentTerminal(int terminal)
        : m_terminal(terminal)
        , m_isSilent(tcgetattr(terminal, &m_before) == 0)
    {
        if (!m_isSilent)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | ISIG);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        m_isSilent = tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_isSilent)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    [[nodiscard]] bool isSilent() const { return m_isSilent; }

    /// To the terminal itself: standard output has the report, standard error may be a file.
    void write(const QByteArray &text) const
    {
        if (::write(m_terminal, text.constData(), static_cast<size_t>(text.size())) < 0)
            std::fputs(text.constData(), stderr); // it is open for reading only
    }

    /// A line, or nothing at the end of input and where somebody pressed Ctrl+C or Ctrl+D.
    [[nodiscard]] std::optional<QByteArray> readLine() const
    {
        constexpr char interrupt = 3;
        constexpr char endOfInput = 4;
        constexpr char killLine = 21;
        constexpr char backspace = 8;
        constexpr char rubout = 127;
        QByteArray line;
        for (;;) {
            char key = 0;
            const ssize_t count = ::read(m_terminal, &key, 1);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0 || key == interrupt || key == endOfInput)
                return std::nullopt;
            if (key == '\n' || key == '\r')
                return line;
            if (key == killLine)
                line.clear();
            else if (key == backspace || key == rubout)
                removeLast(line);
            else
                line.append(key);
        }
    }

private:
    /// A character, which may be several bytes of UTF-8.
    static void removeLast(QByteArray &line)
    {
        constexpr uchar continuationMask = 0xc0;
        constexpr uchar continuation = 0x80;
        while (!line.isEmpty()) {
            const auto last = static_cast<uchar>(line.back());
            line.chop(1);
            if ((last & continuationMask) != continuation)
                return;
        }
    }

    int m_terminal;
    termios m_before {};
    bool m_isSilent;
};

#endif

/// How else a password can be given, for those who cannot be asked.
QString otherWays(DatabaseKind kind)
{
    return u"a password can be given by %1 or in the URL"_s.arg(
        serverKind(kind).passwordSources.join(u", by "_s));
}

QString promptFor(const ConnectionSettings &settings)
{
    const ServerAddress &server = settings.server;
    return visibleText(server.user.isEmpty()
                           ? u"Password for %1: "_s.arg(settings.title)
                           : u"Password of %1 for %2: "_s.arg(server.user, settings.title));
}

} // namespace

Result<Database> openAsking(const ConnectionSettings &settings, const PasswordAsker &ask,
                            const DatabaseOpener &open)
{
    const auto attempt = [&open](const ConnectionSettings &with) {
        return open ? open(with) : Database::open(with);
    };
    Result<Database> database = attempt(settings);
    if (database || database.error().kind != DbError::Kind::Login
        || !settings.server.password.isEmpty())
        return database;
    if (!ask) {
        const DbError &error = database.error();
        return errorSaying(error.kind,
                           { QT_TRANSLATE_NOOP("ErrorText", "%1; %2"),
                             {},
                             { wordsOf(error), wordsOf(otherWays(settings.kind)) } },
                           error.sql);
    }
    std::optional<QString> password = ask(promptFor(settings));
    if (!password || password->isEmpty())
        return database;
    ConnectionSettings withPassword = settings;
    withPassword.server.password = *std::move(password);
    return attempt(withPassword);
}

PasswordAsker terminalAsker()
{
#ifdef Q_OS_UNIX
    if (isatty(STDIN_FILENO))
        return [](const QString &prompt) { return readPassword(STDIN_FILENO, prompt); };
#endif
    return {};
}

std::optional<QString> readPassword(int terminal, const QString &prompt)
{
#ifdef Q_OS_UNIX
    const SilentTerminal silent(terminal);
    if (!silent.isSilent())
        return std::nullopt;
    silent.write(prompt.toLocal8Bit());
    const std::optional<QByteArray> line = silent.readLine();
    silent.write("\n");
    if (line)
        return QString::fromLocal8Bit(*line);
#else
    Q_UNUSED(terminal)
    Q_UNUSED(prompt)
#endif
    return std::nullopt;
}

} // namespace roundtrip

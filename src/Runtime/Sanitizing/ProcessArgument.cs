using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SecureTools;

/// <summary>One argument of a program that the program cannot take for an option, for <c>ProcessStartInfo.ArgumentList</c>.</summary>
/// <remarks>
/// <para>
/// Guaranteed: it is not empty, begins with no <c>-</c> or other dash, <c>+</c>, <c>/</c> or <c>@</c> (options, and files of options),
/// neither begins nor ends with a space, has no control, format or line-breaking character, no other space than the plain one and none of
/// the characters that older code pages turn into <c>"</c> or <c>\</c> by their looks alone, and at most 4096 characters. In
/// <c>ArgumentList</c> it stays one argument.
/// </para>
/// <para>
/// Not guaranteed: what the program does with it (some take <c>name=value</c>, a URL or the name of a file anywhere), and nothing when it
/// becomes part of <c>ProcessStartInfo.Arguments</c> or of a shell's command. On Windows arguments are one text, which each program splits
/// on its own: programs that use the C runtime read what <c>ArgumentList</c> writes, <c>cmd.exe</c>, <c>.bat</c> and <c>.cmd</c> files do
/// not. Do not start those.
/// </para>
/// </remarks>
public sealed class ProcessArgument : IEquatable<ProcessArgument>
{
    /// <summary>The greatest length of an argument in UTF-16 units.</summary>
    public const int MaxLength = 4096;

    /// <summary>
    /// Windows turns these into quotes and backslashes for a program that reads its arguments in an older code page: one argument becomes
    /// two.
    /// </summary>
    private static readonly SearchValues<char> _likeQuotes = SearchValues.Create("\u02BA\u030E\u2033\u2036\u2216\uFF02\uFF3C");

    private ProcessArgument(string text) => Text = text;

    /// <summary>The argument.</summary>
    public string Text { get; }

    /// <summary>Checks text and makes it an argument. Never throws for what the text is.</summary>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out ProcessArgument? argument) => TryCreate(text, out argument, out _);

    /// <summary>Checks text and makes it an argument, or says what is expected instead. Never throws for what the text is.</summary>
    /// <param name="text">What a model wrote.</param>
    /// <param name="argument">The argument, or null.</param>
    /// <param name="expected">What is expected instead, in words that repeat nothing of the text; null when there is an argument.</param>
    public static bool TryCreate(string? text, [NotNullWhen(true)] out ProcessArgument? argument, [NotNullWhen(false)] out string? expected)
    {
        expected = string.IsNullOrEmpty(text) || text.Length > MaxLength ? "text of 1 to 4096 characters"
            : IsOption(text) ? "text that does not begin with - + / @ or another dash"
            : text[0] == ' ' || text[^1] == ' ' ? "text without a space at its beginning or end"
            : !PlainText.IsPlain(text) || text.AsSpan().ContainsAny(_likeQuotes)
            ? "text of visible characters and plain spaces, without look-alikes of quotes and backslashes"
            : null;
        argument = expected is null ? new ProcessArgument(text!) : null;
        return argument is not null;
    }

    /// <summary>Whether both are the same text.</summary>
    public bool Equals(ProcessArgument? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProcessArgument);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The argument.</summary>
    public override string ToString() => Text;

    /// <summary>Dashes of all scripts: some programs take them for options, and some systems turn them into the plain one.</summary>
    private static bool IsOption(string text) =>
        text[0] is '-' or '+' or '/' or '@' or '\u2212' or '\u02D7' or '\uFF0B' or '\uFF0F' or '\uFF20' or '\uFE62' or '\uFE6B'
        || CharUnicodeInfo.GetUnicodeCategory(text, 0) == UnicodeCategory.DashPunctuation;
}

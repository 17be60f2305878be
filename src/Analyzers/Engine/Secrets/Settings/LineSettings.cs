using Microsoft.CodeAnalysis.Text;

namespace SecureTools.Analyzers.Engine.Secrets.Settings;

/// <summary>
/// Reads <c>NAME=value</c> and <c>name: value</c>, one a line: environment files, INI, and as much of YAML as stands in one line.
/// </summary>
internal static class LineSettings
{
    public static IEnumerable<Setting> Read(SourceText text)
    {
        var named = "";
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfLine(text, start);
            if (end - start <= SettingFiles.LongestValue && ReadLine(text.ToString(TextSpan.FromBounds(start, end)), start) is { } setting)
            {
                // Kubernetes and the like: the name in one line, the value in the next.
                var isPair = setting.Name is "value" && named.Length > 0;
                yield return isPair ? setting with { Name = named } : setting;
                named = setting.Name is "name" or "key" ? setting.Value : "";
            }

            start = end + 1;
        }
    }

    private static int EndOfLine(SourceText text, int start)
    {
        while (start < text.Length && text[start] != '\n')
        {
            start++;
        }

        return start;
    }

    private static Setting? ReadLine(string line, int offset)
    {
        var first = StartOfName(line);
        if (first >= line.Length || line[first] is '#' or ';' or '[')
        {
            return null;
        }

        var end = first;
        while (end < line.Length && IsName(line[end]))
        {
            end++;
        }

        var name = line.Substring(first, end - first);
        while (end < line.Length && line[end] is ' ' or '"' or '\'')
        {
            end++;
        }

        return name.Length > 0 && end < line.Length && line[end] is '=' or ':' ? Value(line, name, end + 1, offset) : null;
    }

    private static int StartOfName(string line)
    {
        var index = 0;
        while (index < line.Length && line[index] is ' ' or '\t' or '-' or '"' or '\'')
        {
            index++;
        }

        return string.CompareOrdinal(line, index, "export ", 0, 7) == 0 ? index + 7 : index;
    }

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '/';

    private static Setting? Value(string line, string name, int start, int offset)
    {
        while (start < line.Length && line[start] is ' ' or '\t')
        {
            start++;
        }

        if (start >= line.Length)
        {
            return null;
        }

        var quote = line[start] is '"' or '\'' ? line[start] : '\0';
        start += quote == '\0' ? 0 : 1;
        var end = quote == '\0' ? EndOfPlain(line, start) : line.IndexOf(quote, start);
        end = end < 0 ? line.Length : end;
        var value = line.Substring(start, end - start).TrimEnd();
        return value.Length == 0 ? null : new Setting(name, "", offset + start, value);
    }

    private static int EndOfPlain(string line, int start)
    {
        var comment = line.IndexOf(" #", start, StringComparison.Ordinal);
        return comment < 0 ? line.Length : comment;
    }
}

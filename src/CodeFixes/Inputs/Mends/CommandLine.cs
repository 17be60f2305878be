using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SecureTools.CodeFixes.Inputs.Mends;

/// <summary>A command line that is taken apart into its arguments.</summary>
internal sealed class CommandLine
{
    private readonly List<List<TextPart>> _arguments;

    private CommandLine(List<List<TextPart>> arguments) => _arguments = arguments;

    /// <summary>Null: it cannot be told where arguments end.</summary>
    public static CommandLine? Of(ExpressionSyntax line)
    {
        if (TextParts.Of(line) is not { } parts)
        {
            return null;
        }

        var arguments = new List<List<TextPart>>();
        var isOpen = false;
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Value is not null)
            {
                Last(arguments, ref isOpen).Add(parts[index]);
            }
            else if (!Split(Unquoted(parts, index), arguments, ref isOpen))
            {
                return null;
            }
        }

        return new CommandLine(arguments);
    }

    /// <summary>The arguments as a collection initializer.</summary>
    public string Written(Func<ExpressionSyntax, string> write) =>
        "{ " + string.Join(", ", _arguments.Select(argument => Written(argument, write))) + " }";

    /// <summary>Whether a name is an argument of its own.</summary>
    public bool HasArgument(string name) =>
        _arguments.Exists(argument => argument is [{ Value: IdentifierNameSyntax value }] && value.Identifier.Text == name);

    private static List<TextPart> Last(List<List<TextPart>> arguments, ref bool isOpen)
    {
        if (!isOpen)
        {
            arguments.Add([]);
            isOpen = true;
        }

        return arguments[arguments.Count - 1];
    }

    /// <summary>The constant without the quotes that surround the expressions beside it.</summary>
    private static string Unquoted(List<TextPart> parts, int index)
    {
        var text = parts[index].Text;
        if (index + 2 < parts.Count && text.EndsWith("\"", StringComparison.Ordinal)
            && parts[index + 2].Text.StartsWith("\"", StringComparison.Ordinal))
        {
            text = text.Substring(0, text.Length - 1);
        }

        return index >= 2 && text.StartsWith("\"", StringComparison.Ordinal)
            && parts[index - 2].Text.EndsWith("\"", StringComparison.Ordinal) ? text.Substring(1) : text;
    }

    private static bool Split(string text, List<List<TextPart>> arguments, ref bool isOpen)
    {
        var word = new StringBuilder();
        foreach (var letter in text + "\0")
        {
            if (letter is '"' or '\'' or '\\')
            {
                return false;
            }

            if (letter is ' ' or '\0')
            {
                if (word.Length > 0)
                {
                    Last(arguments, ref isOpen).Add(new TextPart(word.ToString(), null));
                    word.Clear();
                }

                isOpen &= letter == '\0';
            }
            else
            {
                word.Append(letter);
            }
        }

        return true;
    }

    private static string Written(List<TextPart> argument, Func<ExpressionSyntax, string> write) => argument switch
    {
        [{ Value: { } value }] => write(value),
        [var only] => SymbolDisplay.FormatLiteral(only.Text, quote: true),
        _ => "$\"" + string.Concat(argument.Select(part => part.Value is { } value ? "{" + write(value) + "}" : Escaped(part.Text))) + "\"",
    };

    private static string Escaped(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}

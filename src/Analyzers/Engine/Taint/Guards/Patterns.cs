using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Taint.Values;

namespace SecureTools.Analyzers.Engine.Taint.Guards;

/// <summary>A regular expression that is known.</summary>
internal sealed record KnownPattern(string Text, int Options);

/// <summary>Regular expressions of the program.</summary>
internal static class Patterns
{
    public const int NonBacktracking = 1024;
    public const int Multiline = 2;

    /// <summary>The expression that a constructor of <c>Regex</c> makes; null: it makes something else, or an unknown one.</summary>
    public static KnownPattern? OfConstructor(IMethodSymbol constructor, Value[] values) => IsRegex(constructor.ContainingType)
        ? Of(constructor, values) : null;

    public static KnownPattern? Of(IMethodSymbol method, Value[] values)
    {
        string? text = null;
        var options = 0;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == "pattern")
            {
                text = values[parameter.Ordinal].Text;
            }
            else if (parameter.Name == "options")
            {
                options = values[parameter.Ordinal].Constant as int? ?? Multiline;
            }
        }

        return text is null ? null : new KnownPattern(text, options);
    }

    public static bool IsRegex(ITypeSymbol? type) => type is { Name: "Regex", ContainingNamespace: { Name: "RegularExpressions" } };
}

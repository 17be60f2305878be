using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SecureTools.Analyzers.Engine.Secrets.Names;
using SecureTools.Analyzers.Secrets;

namespace SecureTools.CodeFixes.Secrets;

/// <summary>How a secret is called outside of the code.</summary>
/// <param name="Variable">As an environment variable.</param>
/// <param name="Key">As a key of configuration.</param>
internal sealed record SecretSetting(string Variable, string Key)
{
    /// <summary>Named after the place that the value goes to.</summary>
    public static SecretSetting Of(ExpressionSyntax value, SemanticModel model, CancellationToken cancel)
    {
        var place = new SecretPlaces(model, asksCompiler: true, cancel).Of(value)?.Name ?? "";
        var words = SecretNames.Split(SecretPlace.Display(place) == place ? place : "");
        if (words.Count == 0)
        {
            words = ["secret"];
        }

        var isKey = place.Contains(":") || place.Contains("__");
        var variable = string.Join("_", words.Select(word => word.ToUpperInvariant()));
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return new SecretSetting(variable, isKey ? place : SyntaxNames.TypeAround(value) is { Length: > 0 } type ? $"{type}:{name}" : name);
    }
}

using Microsoft.CodeAnalysis;
using SecureTools.Analyzers.Engine.Effects.Catalog;

namespace SecureTools.Analyzers.Effects;

/// <summary>The parameters that the judges of a line look at, in the members that the compilation knows by the line's name.</summary>
internal static class JudgedParameters
{
    /// <summary>Nobody writes types with more parameters.</summary>
    private const int MostArity = 8;

    /// <summary>What judges know without a parameter.</summary>
    private static readonly string[] _special = ["value", "this", "result"];

    /// <summary>Null: all are there, or nobody here knows the member.</summary>
    public static string? Problem(EffectLine line, Compilation compilation)
    {
        var wanted = line.Judges.Where(judge => judge.Parameter is { } parameter && Array.IndexOf(_special, parameter) < 0)
            .Select(judge => judge.Parameter!).ToList();
        if (line.IsPrefix || wanted.Count == 0)
        {
            return null;
        }

        var names = Methods(line.Member, compilation).SelectMany(method => method.Parameters).Select(parameter => parameter.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var missing = wanted.Find(parameter => !names.Contains(parameter, StringComparer.OrdinalIgnoreCase));
        if (missing is null || !Methods(line.Member, compilation).Any())
        {
            return null;
        }

        return names.Count == 0
            ? $"{line.Member} has no parameter {missing}; leave the judge out"
            : $"{line.Member} has no parameter {missing}; write {string.Join(" or ", names)}";
    }

    private static IEnumerable<IMethodSymbol> Methods(string member, Compilation compilation)
    {
        var dot = member.EndsWith("..ctor", StringComparison.Ordinal) ? member.Length - "..ctor".Length : member.LastIndexOf('.');
        var name = member.Substring(dot + 1);
        return Types(member.Substring(0, dot), compilation).SelectMany(type => type.GetMembers()).SelectMany(Callable)
            .Where(method => MemberNames.Member(method) == name || method.Name == name);
    }

    private static IEnumerable<IMethodSymbol> Callable(ISymbol member) => member is IMethodSymbol method ? [method] : [];

    private static IEnumerable<INamedTypeSymbol> Types(string name, Compilation compilation) =>
        Enumerable.Range(0, MostArity).Select(arity => arity == 0 ? name : name + "`" + arity)
            .SelectMany(full => KnownTypes.Of(compilation).All(full));
}

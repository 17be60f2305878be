using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SecureTools.Shared.Recognition;

/// <summary>
/// Whether the text of a program holds a name at all. Rules about calls of a framework would have to look at every call of a program that
/// references it; one search through the text tells most programs apart, and a file is searched again only when it changes.
/// </summary>
internal static class Mentions
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, bool>> _programs = new();
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, bool>> _files = new();

    /// <summary>Whether any file of the compilation holds the name, in code or elsewhere.</summary>
    public static bool Of(Compilation compilation, string name) =>
        _programs.GetOrCreateValue(compilation).GetOrAdd(name, word => compilation.SyntaxTrees.Any(tree => InFile(tree, word)));

    private static bool InFile(SyntaxTree tree, string name) =>
        _files.GetOrCreateValue(tree).GetOrAdd(name, word => tree.GetText().ToString().IndexOf(word, StringComparison.Ordinal) >= 0);
}

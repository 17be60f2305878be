using System.Collections;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SecureTools.TestKit;

/// <summary>A file of a test: a rooted path and its text.</summary>
public sealed record SourceFile(string Path, string Text);

/// <summary>Files of a test. A file without a name is called after its position (<c>/0/Test0.cs</c>).</summary>
public sealed class SourceFileCollection(string prefix, string suffix) : IEnumerable<SourceFile>
{
    private readonly List<SourceFile> _files = [];

    public void Add(string text) => Add(($"{prefix}{_files.Count}{suffix}", text));

    public void Add((string FileName, string Text) file) => _files.Add(new SourceFile(Rooted(file.FileName), file.Text));

    public IEnumerator<SourceFile> GetEnumerator() => _files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As additional files, without marks where <paramref name="clean"/> takes them out.</summary>
    internal ImmutableArray<AdditionalText> Texts(Func<string, string>? clean = null) =>
        [.. _files.Select(file => new AdditionalFile(file.Path, clean?.Invoke(file.Text) ?? file.Text))];

    internal static string Rooted(string name) => name.StartsWith('/') ? name : "/0/" + name;
}

/// <summary>References of a test beside the default ones.</summary>
public sealed class ReferenceCollection : IEnumerable<MetadataReference>
{
    private readonly List<MetadataReference> _references = [];

    public void Add(MetadataReference reference) => _references.Add(reference);

    public void Add(System.Reflection.Assembly assembly) => _references.Add(References.Of(assembly));

    public void Add(string path) => _references.Add(References.Of(path));

    public IEnumerator<MetadataReference> GetEnumerator() => _references.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class AdditionalFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

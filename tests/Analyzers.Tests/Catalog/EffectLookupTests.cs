using SecureTools.Analyzers.Tests.Effects.Engine;

namespace SecureTools.Analyzers.Tests.Catalog;

/// <summary>Which line of the catalog speaks about a call.</summary>
public sealed class EffectLookupTests
{
    [Fact]
    public void OverloadWithTheParameter_Counts() =>
        EffectBench.Does("Updates", """public void Tool(string path) { using var writer = new StreamWriter(path); }""");

    [Fact]
    public void OverloadWithoutTheParameter_DoesNotCount() =>
        EffectBench.Does("None", """public void Tool() { using var writer = new StreamWriter(new MemoryStream()); writer.Write("x"); }""");

    [Fact]
    public void HarmlessMemberOfAFamily_DoesNotCount() =>
        EffectBench.Does("None", "public bool Tool(string path) => File.Exists(path) || Directory.Exists(path);");

    [Fact]
    public void SetterAndGetter_AreToldApart()
    {
        EffectBench.Does("Updates", """public void Tool(string path) => Environment.CurrentDirectory = path;""");
        EffectBench.Does("None", """public string Tool() => Environment.CurrentDirectory;""");
    }

    [Fact]
    public void InheritedMember_CountsUnderTheTypeThatDeclaresIt() =>
        EffectBench.Does("Deletes", "public void Tool(FileInfo file, DirectoryInfo folder) { file.Delete(); folder.Delete(true); }");
}

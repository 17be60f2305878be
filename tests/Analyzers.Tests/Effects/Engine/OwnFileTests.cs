namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Files that a tool makes for itself, and takes away again.</summary>
public sealed class OwnFileTests
{
    [Theory]
    [InlineData("""var path = Path.GetTempFileName(); File.WriteAllText(path, "x"); File.Delete(path);""")]
    [InlineData("""var path = Path.GetTempFileName(); try { File.WriteAllText(path, "x"); } finally { Clean(path); }""")]
    [InlineData("""var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()); File.WriteAllText(path, "x"); File.Delete(path);""")]
    [InlineData("""var path = Path.Combine(Path.GetTempPath(), "report-" + number + "-" + Guid.NewGuid().ToString("N") + ".pdf"); File.Create(path).Dispose(); File.Delete(path);""")]
    [InlineData("""var path = Path.Join(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf"); using (var file = new FileStream(path, FileMode.Create)) { } new FileInfo(path).Delete();""")]
    [InlineData("""var folder = Directory.CreateTempSubdirectory(); File.WriteAllText(Path.Combine(folder.FullName, "a.txt"), "x"); folder.Delete(true);""")]
    [InlineData("""var folder = Path.Combine(Path.GetTempPath(), "shop", Path.GetRandomFileName()); Directory.CreateDirectory(folder); Directory.Delete(folder, true);""")]
    [InlineData("""var path = Fresh(); File.Copy(name, path); File.Delete(path);""")]
    [InlineData("""var path = Fresh(); File.WriteAllText(path, "x"); File.Delete(path);""")]
    [InlineData("""var path = Path.ChangeExtension(Path.GetTempFileName(), ".txt"); File.Delete(path); File.Delete(Path.GetTempFileName());""")]
    public void OwnFile_IsNoEffect(string statements) => Does("None", statements);

    [Theory]
    [InlineData("Deletes", """File.Delete(Path.Combine(Path.GetTempPath(), name));""")]
    [InlineData("Deletes", """File.Delete(Path.Combine(Path.GetTempPath(), "shop.txt"));""")]
    [InlineData("Deletes", """File.Delete(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), name));""")]
    [InlineData("Deletes", """File.Delete(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "../../etc/x"));""")]
    [InlineData("Deletes", """File.Delete(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "/etc/x"));""")]
    [InlineData("Deletes", """File.Delete(Path.GetRandomFileName());""")]
    [InlineData("Deletes", """File.Delete("/srv/" + Guid.NewGuid());""")]
    [InlineData("Deletes", """Directory.Delete(Path.GetTempPath(), true);""")]
    [InlineData("Deletes", """var path = name; if (number > 1) { path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()); } File.Delete(path);""")]
    [InlineData("Deletes", """Clean(name);""")]
    [InlineData("Deletes", """var path = Path.GetTempFileName(); Clean(path); Clean(name);""")]
    [InlineData("Creates", """var path = Path.GetTempFileName(); File.WriteAllText(path, "x");""")]
    [InlineData("Updates", """var path = Path.GetTempFileName(); File.Copy(path, name, true); File.Delete(path);""")]
    [InlineData("Updates", """var path = Path.GetTempFileName(); File.Move(path, name, true); File.Delete(path);""")]
    [InlineData("Updates|Deletes", """var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()); File.Move(name, path); File.Delete(path);""")]
    [InlineData("Updates|Deletes", """var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()); File.Move(name, path); Clean(path);""")]
    [InlineData("Updates|Deletes", """var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()); new FileInfo(name).MoveTo(path); new FileInfo(path).Delete();""")]
    public void OtherFile_Counts(string expected, string statements) => Does(expected, statements);

    private static void Does(string expected, string statements) => EffectBench.Does(expected, $$"""
        void Tool(string name, int number) { {{statements}} }
        static void Clean(string path) { if (File.Exists(path)) { File.Delete(path); } }
        static string Fresh() => Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        """);
}

using SecureTools.Shared.Effects;

namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Which code a call runs.</summary>
public sealed class CallTests
{
    [Fact]
    public void DirectCall_IsFollowed() => EffectBench.Does("Deletes", """
        public void Tool(string path) => Remove(path);
        private static void Remove(string path) => File.Delete(path);
        """);

    [Fact]
    public void CodeThatIsNotCalled_DoesNotCount() => EffectBench.Does("None", """
        public void Tool(string path) { }
        private static void Remove(string path) => File.Delete(path);
        """);

    [Fact]
    public void Override_IsFollowed() => EffectBench.Does("Deletes", """
        public void Tool(Store store) => store.Remove("x");
        public abstract class Store { public abstract void Remove(string key); }
        public sealed class Files : Store { public override void Remove(string key) => File.Delete(key); }
        """);

    [Fact]
    public void Implementation_IsFollowed() => EffectBench.Does("Deletes", """
        public void Tool(IStore store) => store.Remove("x");
        public interface IStore { void Remove(string key); }
        public sealed class Files : IStore { void IStore.Remove(string key) => File.Delete(key); }
        """);

    [Fact]
    public void InterfaceThatNobodyImplements_IsUnknown() => EffectBench.Does("None?", """
        public void Tool(IStore store) => store.Remove("x");
        public interface IStore { void Remove(string key); }
        """);

    [Fact]
    public void Recursion_Ends() => EffectBench.Does("Deletes", """
        public void Tool(string path) { if (path.Length > 0) { Again(path); } }
        private void Again(string path) { Tool(path); File.Delete(path); }
        """);

    [Fact]
    public void Platform_IsHarmlessWhereNoCatalogNamesIt() => EffectBench.Does("None", """
        public string Tool(string path) { var parts = new Dictionary<string, int>(); parts.Remove(path); return Path.Combine("a", string.Join(",", parts.Keys)); }
        """);

    [Fact]
    public void Path_LeadsFromTheToolToTheApi()
    {
        var effects = EffectBench.Of("""
            public class C
            {
                public void Tool(Orders orders) => orders.Remove("x");
            }
            public class Orders
            {
                private readonly Files _files = new();
                public void Remove(string id) => _files.Clear(id);
            }
            public class Files { public void Clear(string path) => File.Delete(path); }
            """);
        Assert.Equal(["Orders.Remove", "Files.Clear", "File.Delete"], EffectBench.Path(effects, EffectKind.Deletes));
    }
}

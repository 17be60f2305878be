namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Types that decide which code runs.</summary>
public sealed class GenericCallTests
{
    private const string Handlers = """
        public interface IHandler { void Handle(); }
        public sealed class Harmless : IHandler { public void Handle() { } }
        public sealed class Deleting : IHandler { public void Handle() => File.Delete("x"); }
        public interface IRepository<T> { void Clear(); }
        public sealed class Orders : IRepository<Order> { public void Clear() => File.Delete("x"); }
        public sealed class Users : IRepository<User> { public void Clear() { } }
        public sealed class Any<T> : IRepository<T> where T : struct { public void Clear() => Process.Start("x"); }
        public sealed class Order; public sealed class User;

        """;

    [Theory]
    [InlineData("None", "void Tool() => Run(new Harmless()); void Run<T>(T handler) where T : IHandler => handler.Handle();")]
    [InlineData("Deletes", "void Tool() => Run(new Deleting()); void Run<T>(T handler) where T : IHandler => handler.Handle();")]
    [InlineData("None", "void Tool() => Run<Harmless>(); void Run<T>() where T : IHandler, new() => new T().Handle();")]
    [InlineData("Deletes", "void Tool() => Outer<Deleting>(); void Outer<T>() where T : IHandler, new() => Run<T>(); void Run<T>() where T : IHandler, new() => new T().Handle();")]
    [InlineData("None", "void Tool() => new Runner<Harmless>().Run(); sealed class Runner<T> where T : IHandler, new() { public void Run() => new T().Handle(); }")]
    [InlineData("Deletes", "void Tool() => new Runner<Deleting>().Run(); sealed class Runner<T> where T : IHandler, new() { public void Run() { Local(); void Local() => new T().Handle(); } }")]
    [InlineData("Deletes", "void Tool<T>(T handler) where T : IHandler => handler.Handle();")]
    public void TypeArgument_DecidesTheTarget(string expected, string members) => EffectBench.Does(expected, Handlers + members);

    [Theory]
    [InlineData("Deletes", "void Tool(IRepository<Order> all) => all.Clear();")]
    [InlineData("None", "void Tool(IRepository<User> all) => all.Clear();")]
    [InlineData("Executes", "void Tool(IRepository<int> all) => all.Clear();")]
    [InlineData("None", "void Tool(IServiceProvider services) => Clear<User>(services); void Clear<T>(IServiceProvider services) => ((IRepository<T>)services.GetService(typeof(IRepository<T>))!).Clear();")]
    [InlineData("Deletes", "void Tool(IServiceProvider services) => Clear<Order>(services); void Clear<T>(IServiceProvider services) => ((IRepository<T>)services.GetService(typeof(IRepository<T>))!).Clear();")]
    public void ConstructedInterface_DecidesTheImplementation(string expected, string members) => EffectBench.Does(expected, Handlers + members);

    [Theory]
    [InlineData("None", "class Made { public Made() { } } void Tool() => Make<Made>(); T Make<T>() where T : new() => new T();")]
    [InlineData("Deletes", """class Made { public Made() => File.Delete("x"); } void Tool() => Make<Made>(); T Make<T>() where T : new() => new T();""")]
    [InlineData("Deletes", """class Made { public Made() => File.Delete("x"); } void Tool() => Activator.CreateInstance<Made>();""")]
    public void NewOfTypeParameter_RunsTheConstructor(string expected, string members) => EffectBench.Does(expected, members);

    [Theory]
    [InlineData("Deletes", "A")]
    [InlineData("None", "B")]
    public void StaticMemberOfInterface_RunsThatOfTheTypeArgument(string expected, string type) => EffectBench.Does(expected, $$"""
        interface IRun { static abstract void Run(); }
        class A : IRun { public static void Run() => File.Delete("x"); }
        class B : IRun { public static void Run() { } }
        void Tool() => Go<{{type}}>();
        void Go<T>() where T : IRun => T.Run();
        """);

    [Fact]
    public void EverDeeperTypes_End() => EffectBench.Does("Deletes", """
        void Tool() => Go<int>(3);
        void Go<T>(int left) { if (left > 0) { Go<List<T>>(left - 1); } File.Delete("x"); }
        """);

    [Theory]
    [InlineData("None", "Quiet")]
    [InlineData("Deletes", "Loud")]
    public void TemplateMethod_RunsTheOverridesOfItsOwnClass(string expected, string type) => EffectBench.Does(expected, $$"""
        abstract class Step { public void Run() => Work(); protected abstract void Work(); }
        sealed class Quiet : Step { protected override void Work() { } }
        sealed class Loud : Step { protected override void Work() => File.Delete("x"); }
        void Tool({{type}} step) => step.Run();
        """);

    [Fact]
    public void TemplateMethodOnTheBase_RunsAllOverrides() => EffectBench.Does("Deletes", """
        abstract class Step { public void Run() => Work(); protected abstract void Work(); }
        sealed class Quiet : Step { protected override void Work() { } }
        sealed class Loud : Step { protected override void Work() => File.Delete("x"); }
        void Tool(Step step) => step.Run();
        """);

    [Theory]
    [InlineData("None", "void Tool(Middle step) => step.Work();")]
    [InlineData("Deletes", "void Tool(Base step) => step.Work();")]
    public void NarrowerReceiver_LeavesOtherBranchesOut(string expected, string tool) => EffectBench.Does(expected, """
        class Base { public virtual void Work() { } }
        class Other : Base { public override void Work() => File.Delete("x"); }
        class Middle : Base { }
        class Leaf : Middle { }

        """ + tool);

    [Fact]
    public void BaseCall_RunsTheBaseOnly() => EffectBench.Does("None", """
        class Base { public virtual void Work() { } }
        class Other : Base { public override void Work() => File.Delete("x"); public void Go() => base.Work(); }
        void Tool(Other other) => other.Go();
        """);

    [Fact]
    public void InheritedImplementation_IsFound() => EffectBench.Does("Deletes", """
        interface IStore { void Clear(); }
        class Files { public void Clear() => File.Delete("x"); }
        class Store : Files, IStore { }
        void Tool(IStore store) => store.Clear();
        """);

    [Fact]
    public void DefaultImplementation_IsFound() => EffectBench.Does("Deletes", """
        interface IStore { void Clear() => File.Delete("x"); }
        class Store : IStore { }
        void Tool(IStore store) => store.Clear();
        """);

    [Fact]
    public void OverriddenDefaultImplementation_IsNotRun() => EffectBench.Does("None", """
        interface IStore { void Clear() => File.Delete("x"); }
        class Store : IStore { public void Clear() { } }
        void Tool(IStore store) => store.Clear();
        """);
}

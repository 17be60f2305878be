namespace SecureTools.Analyzers.Tests.Effects.Engine;

/// <summary>Code that is handed over as a value.</summary>
public sealed class DelegateCallTests
{
    [Theory]
    [InlineData("void Tool(string[] all) => all.ToList().ForEach(path => File.Delete(path));")]
    [InlineData("void Tool(string[] all) => all.ToList().ForEach(File.Delete);")]
    [InlineData("void Tool(string path) => Task.Run(() => File.Delete(path));")]
    [InlineData("void Tool(string[] all) => Parallel.ForEach(all, File.Delete);")]
    [InlineData("void Tool(string path) { Action gone = () => File.Delete(path); gone(); }")]
    [InlineData("void Tool(string path) { Action<string> gone = File.Delete; gone(path); }")]
    [InlineData("void Tool(string path) { var gone = Make(path); gone(); } Action Make(string path) => () => File.Delete(path);")]
    [InlineData("void Tool(string path) => Run(() => File.Delete(path)); void Run(Action work) => work();")]
    [InlineData("void Tool(string path) => Run(() => File.Delete(path)); void Run(Action? work) => work?.Invoke();")]
    [InlineData("void Tool(string path) { Gone(); void Gone() => File.Delete(path); }")]
    [InlineData("void Tool(string path) { Run(Gone); void Gone() => File.Delete(path); } void Run(Action work) => work();")]
    [InlineData("void Tool(string path) { var lazy = new Lazy<int>(() => { File.Delete(path); return 1; }); _ = lazy.Value; }")]
    [InlineData("private readonly Lazy<int> _lazy = new(() => { File.Delete(\"x\"); return 1; }); void Tool() => _ = _lazy.Value;")]
    [InlineData("event Action? Gone; void Tool(string path) { Gone += () => File.Delete(path); }")]
    [InlineData("void Tool(string name) { var all = new Dictionary<string, Action> { [\"a\"] = () => File.Delete(name) }; all[name](); }")]
    [InlineData("void Tool(string name) { var all = new Dictionary<string, Action> { [\"a\"] = () => File.Delete(name) }; if (all.TryGetValue(name, out var work)) { work(); } }")]
    [InlineData("private readonly Action _gone = () => File.Delete(\"x\"); void Tool() => _gone();")]
    [InlineData("private readonly Action _gone; C() { _gone = Gone; } void Gone() => File.Delete(\"x\"); void Tool() => _gone();")]
    [InlineData("private static readonly Dictionary<string, Action<string>> _all = new() { [\"a\"] = File.Delete, [\"b\"] = _ => { } }; void Tool(string name) => _all[name](name);")]
    [InlineData("private readonly Dictionary<string, Action> _all = new(); C() { _all.Add(\"a\", () => File.Delete(\"x\")); } void Tool(string name) { if (_all.TryGetValue(name, out var work)) { work(); } }")]
    [InlineData("void Tool(bool yes) { Action work = yes ? () => File.Delete(\"x\") : () => { }; work(); }")]
    [InlineData("void Tool(string[] all) { foreach (var work in new Action[] { () => File.Delete(\"x\") }) { work(); } }")]
    public void KnownCode_Counts(string members) => EffectBench.Does("Deletes", members);

    [Theory]
    [InlineData("class Bell { public event Action<string>? Rung; public void Ring(string name) => Rung?.Invoke(name); } readonly Bell bell = new(); C() { bell.Rung += File.Delete; } void Tool(string name) => bell.Ring(name);")]
    [InlineData("class Job { public Action? Work; } static Job Make() => new Job { Work = () => File.Delete(\"x\") }; void Tool(Job job) => job.Work!();")]
    [InlineData("class Job { public Action? Work { get; set; } } static void Fill(Job job) { job.Work = Gone; } static void Gone() => File.Delete(\"x\"); void Tool(Job job) => job.Work?.Invoke();")]
    public void CodeThatIsStoredElsewhere_Counts(string members) => EffectBench.Does("Deletes", members);

    [Theory]
    [InlineData("class Job { public Action? Work; public Action? Idle; } static Job Make() => new Job { Work = () => File.Delete(\"x\"), Idle = () => { } }; void Tool(Job job) => job.Idle!();")]
    [InlineData("class Job { public Action? Work; } class Other { public Action? Work; } static Other Make(Job job) { job.Work = () => { }; return new Other { Work = () => File.Delete(\"x\") }; } void Tool(Job job) => job.Work!();")]
    public void CodeThatIsStoredInAnotherMember_DoesNotCount(string members) => EffectBench.Does("None", members);

    [Theory]
    [InlineData("void Tool(string[] all) => all.ToList().ForEach(path => Console.WriteLine(path));")]
    [InlineData("void Tool(string path) { void Gone() => File.Delete(path); }")]
    [InlineData("private readonly Action _gone = () => File.Delete(\"x\"); private readonly Action _other = () => { }; void Tool() => _other();")]
    [InlineData("void Tool(System.Linq.IQueryable<string> all) => all.Where(path => Gone(path)).ToList(); static bool Gone(string path) { File.Delete(path); return true; }")]
    [InlineData("private readonly Lazy<int> _lazy = new(() => { File.Delete(\"x\"); return 1; }); void Tool() => _ = _lazy.IsValueCreated;")]
    public void CodeThatDoesNotRun_DoesNotCount(string members) => EffectBench.Does("None", members);

    [Theory]
    [InlineData("public Action? Work; void Tool() => Work?.Invoke();")]
    [InlineData("private readonly Action _work; public C(Action work) => _work = work; void Tool() => _work();")]
    [InlineData("public Func<Task>? Work { get; set; } Task Tool() => Work!();")]
    [InlineData("event Action? Gone; void Tool() => Gone?.Invoke();")]
    [InlineData("void Tool(System.Reflection.MethodInfo method) => method.CreateDelegate<Action>()();")]
    [InlineData("void Tool(System.Reflection.MethodInfo method) => method.Invoke(null, null);")]
    [InlineData("void Tool(Action work) => work();")]
    [InlineData("public Action? Work; void Tool() => Task.Run(Work!);")]
    [InlineData("public Action? Work; void Tool() => Get()(); Action Get() => Work!;")]
    [InlineData("unsafe void Tool(delegate*<void> work) => work();")]
    public void CodeThatNobodyKnows_IsUnknown(string members) => EffectBench.Does("None?", members);

    [Fact]
    public void ParameterOfALambda_IsWhatItsCallerHandsOver() => EffectBench.Does("Deletes", """
        void Tool(string path) { Action<Action> run = work => work(); run(() => File.Delete(path)); }
        """);
}

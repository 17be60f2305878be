using SecureTools;

namespace EffectSet.Shapes;

/// <summary>Delegates, lambdas, local functions, events.</summary>
public sealed class DelegateTools
{
    private readonly Action<string> wiper = File.Delete;
    private readonly Func<string, string> shout = text => text.ToUpperInvariant();
    private readonly Dictionary<string, Action<string>> commands = new() { ["wipe"] = File.Delete };
    private readonly Bell bell = new();

    public DelegateTools() => bell.Rung += (_, name) => File.Delete(name);

    // effects: Deletes
    [Tool]
    public void LocalLambda(string name)
    {
        Action wipe = () => File.Delete(name);
        wipe();
    }

    // effects: Deletes
    [Tool] public void PassedLambda(string name) => Run(() => File.Delete(name));

    // effects: none
    [Tool] public void PassedHarmlessLambda(string name) => Run(() => GC.KeepAlive(name));

    // effects: Deletes
    [Tool] public void PassedMethodGroup(string name) => Apply(File.Delete, name);

    // effects: Deletes
    [Tool] public void FieldOfDelegate(string name) => wiper(name);

    // effects: none
    [Tool] public string HarmlessFieldOfDelegate(string name) => shout(name);

    // effects: Deletes
    [Tool]
    public void LocalFunction(string name)
    {
        Wipe();

        void Wipe() => File.Delete(name);
    }

    // effects: Deletes
    [Tool]
    public void NestedLocalFunction(string name)
    {
        Outer();

        void Outer()
        {
            Inner();

            void Inner() => Directory.Delete(name);
        }
    }

    // effects: Deletes
    [Tool] public void InLinq(string[] names) => _ = names.Select(name => { File.Delete(name); return name; }).ToList();

    // effects: Deletes
    [Tool] public void InForEach(List<string> names) => names.ForEach(File.Delete);

    // effects: Deletes
    [Tool] public Task InTaskRun(string name) => Task.Run(() => File.Delete(name));

    // effects: Deletes
    [Tool] public void InParallel(string[] names) => Parallel.ForEach(names, name => File.Delete(name));

    // effects: Deletes
    [Tool] public void FromTable(string name) => commands["wipe"](name);

    // effects: Deletes
    [Tool] public void ByEvent(string name) => bell.Ring(name);

    // effects: Deletes
    [Tool] public void Returned(string name) => Choose(true)(name);

    // effects: Deletes
    [Tool] public void InLazy(string name) => _ = new Lazy<bool>(() => Paths.TryWipe(name)).Value;

    // effects: Deletes
    [Tool] public Task InContinuation(string name) => Task.Delay(5).ContinueWith(_ => File.Delete(name));

    // effects: none
    [Tool] public int HarmlessLinq(string[] names) => names.Where(name => name != "delete").Distinct().Count();

    // effects: none
    [Tool] public void HarmlessRemoveAll(List<string> names) => names.RemoveAll(name => name.StartsWith("tmp"));

    // effects: Deletes
    [Tool] public string InQuery(string[] names) => string.Join(",", from name in names where Paths.TryWipe(name) select name);

    // effects: Deletes
    [Tool]
    public void InThread(string name)
    {
        var thread = new Thread(() => File.Delete(name));
        thread.Start();
        thread.Join();
    }

    private static void Run(Action action) => action();

    private static void Apply(Action<string> action, string name) => action(name);

    private static Action<string> Choose(bool hard) => hard ? File.Delete : Console.WriteLine;
}

public sealed class Bell
{
    public event EventHandler<string> Rung;

    public void Ring(string name) => Rung?.Invoke(this, name);
}

using SecureTools;

namespace EffectSet.Shapes;

/// <summary>The effect is some calls away.</summary>
public sealed class CallTools
{
    private readonly Vault vault = new();

    // effects: Deletes
    [Tool] public void TwoCallsDeep(string name) => Step1(name);

    // effects: Deletes
    [Tool] public void OtherClass(string name) => vault.Forget(name);

    // effects: Deletes
    [Tool] public void StaticClass(string name) => Paths.Wipe(name);

    // effects: Deletes
    [Tool] public void Extension(string name) => name.WipeFile();

    // effects: Deletes
    [Tool] public void InConstructor(string name) => _ = new Eraser(name);

    // effects: Deletes
    [Tool] public void InFieldInitialiser() => _ = new Cleaner();

    // effects: Deletes
    [Tool] public void InPropertySetter(string name) => vault.Current = name;

    // effects: Reads
    [Tool] public string InPropertyGetter() => vault.Current;

    // effects: Deletes
    [Tool] public void InIndexer(string name) => vault[name] = null;

    // effects: Reads
    [Tool] public string InIndexerGetter(string name) => vault[name];

    // effects: Deletes
    [Tool] public void InOperator(string name) => _ = vault - name;

    // effects: none
    [Tool] public void InHarmlessOperator(string name) => _ = vault + name;

    // effects: Deletes
    [Tool]
    public void InConversion(string name)
    {
        Eraser eraser = name;
        GC.KeepAlive(eraser);
    }

    // effects: Deletes
    [Tool]
    public void InDispose(string name)
    {
        using var scratch = new Scratch(name);
        scratch.Touch();
    }

    // effects: Deletes
    [Tool]
    public async Task InAsyncDispose(string name)
    {
        await using (new AsyncScratch(name))
        {
            await Task.Yield();
        }
    }

    // effects: Deletes
    [Tool]
    public int InIterator(string[] names)
    {
        var count = 0;
        foreach (var name in WipeEach(names))
        {
            count += name.Length;
        }

        return count;
    }

    // effects: Deletes
    [Tool]
    public async Task InAsyncIterator(string[] names)
    {
        await foreach (var name in WipeEachAsync(names))
        {
            GC.KeepAlive(name);
        }
    }

    // effects: Deletes
    [Tool] public void InRecursion(string folder) => Walk(folder, 3);

    // effects: Deletes
    [Tool] public void InCycle(string name) => Ping(name, 4);

    // effects: none
    [Tool] public int HarmlessCycle(int n) => Even(n) ? 1 : 0;

    // effects: Deletes
    [Tool] public void InPartial(string name) => vault.Partial(name);

    // effects: Deletes
    [Tool]
    public void InCatch(string name)
    {
        try
        {
            _ = int.Parse(name);
        }
        catch (FormatException)
        {
            File.Delete(name);
        }
    }

    // effects: Deletes
    [Tool]
    public void InFinally(string name)
    {
        try
        {
            _ = int.Parse(name);
        }
        finally
        {
            Paths.Wipe(name);
        }
    }

    // effects: Deletes
    [Tool]
    public string InExceptionFilter(string name)
    {
        try
        {
            return int.Parse(name).ToString();
        }
        catch (FormatException) when (Paths.TryWipe(name))
        {
            return "";
        }
    }

    // effects: Deletes
    [Tool]
    public bool InSwitchArm(string action, string name) => action switch
    {
        "look" => name.Length > 0,
        "wipe" => Paths.TryWipe(name),
        _ => false,
    };

    // effects: Deletes
    [Tool] public bool InConditional(string name) => name.Length > 3 && Paths.TryWipe(name);

    // effects: Deletes
    [Tool] public void InNullConditional(string name) => vault?.Forget(name);

    private static void Step1(string name) => Step2(name.Trim());

    private static void Step2(string name) => File.Delete(name);

    private static IEnumerable<string> WipeEach(string[] names)
    {
        foreach (var name in names)
        {
            File.Delete(name);
            yield return name;
        }
    }

    private static async IAsyncEnumerable<string> WipeEachAsync(string[] names)
    {
        foreach (var name in names)
        {
            await Task.Yield();
            File.Delete(name);
            yield return name;
        }
    }

    private static void Walk(string folder, int depth)
    {
        if (depth == 0)
        {
            Directory.Delete(folder);
            return;
        }

        Walk(Path.Combine(folder, "x"), depth - 1);
    }

    private static void Ping(string name, int n) => Pong(name, n - 1);

    private static void Pong(string name, int n)
    {
        if (n < 0)
        {
            Paths.Wipe(name);
        }
        else
        {
            Ping(name, n);
        }
    }

    private static bool Even(int n) => n == 0 || Odd(n - 1);

    private static bool Odd(int n) => n != 0 && Even(n - 1);
}

public static class Paths
{
    public static void Wipe(string name) => File.Delete(name);

    public static void WipeFile(this string name) => Wipe(name);

    public static bool TryWipe(string name)
    {
        Wipe(name);
        return true;
    }
}

public sealed partial class Vault
{
    private readonly Dictionary<string, string> seen = [];

    public string Current
    {
        get => File.ReadAllText("/srv/current");
        set
        {
            if (value.Length > 0)
            {
                File.Delete(value);
            }
        }
    }

    public string this[string name]
    {
        get => File.ReadAllText(name);
        set
        {
            if (value is null)
            {
                File.Delete(name);
            }
        }
    }

    public static Vault operator -(Vault vault, string name)
    {
        vault.Forget(name);
        return vault;
    }

    public static Vault operator +(Vault vault, string name)
    {
        vault.seen[name] = name;
        return vault;
    }

    public void Forget(string name) => File.Delete(name);

    public partial void Partial(string name);
}

public sealed partial class Vault
{
    public partial void Partial(string name) => Forget(name);
}

public sealed class Eraser
{
    public Eraser(string name) => File.Delete(name);

    public static implicit operator Eraser(string name) => new(name);
}

public sealed class Cleaner
{
    private readonly bool done = Paths.TryWipe("/srv/tmp/cache");

    public bool Done => done;
}

public sealed class Scratch(string name) : IDisposable
{
    public void Touch() => GC.KeepAlive(name);

    public void Dispose() => File.Delete(name);
}

public sealed class AsyncScratch(string name) : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        File.Delete(name);
        return default;
    }
}

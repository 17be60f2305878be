using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using SecureTools;

namespace EffectSet.Lookalikes;

/// <summary>Words of destruction over values in memory.</summary>
public sealed class MemoryTools
{
    private readonly List<string> cart = [];
    private readonly Dictionary<string, int> stock = [];
    private readonly HashSet<string> tags = [];
    private readonly ConcurrentDictionary<string, string> cache = new();
    private readonly Queue<string> jobs = new();
    private readonly Stack<string> undo = new();
    private readonly LinkedList<string> trail = new();
    private ImmutableList<string> history = [];

    // effects: none
    [Tool] public bool DeleteFromCart(string item) => cart.Remove(item);

    // effects: none
    [Tool] public void EmptyCart() => cart.Clear();

    // effects: none
    [Tool] public bool RemoveStock(string item) => stock.Remove(item, out _);

    // effects: none
    [Tool] public bool DeleteTag(string tag) => tags.Remove(tag);

    // effects: none
    [Tool] public bool Evict(string key) => cache.TryRemove(key, out _);

    // effects: none
    [Tool] public void PurgeCache() => cache.Clear();

    // effects: none
    [Tool] public string KillJob() => jobs.Dequeue();

    // effects: none
    [Tool] public string Undo() => undo.Pop();

    // effects: none
    [Tool] public void ForgetTrail() => trail.RemoveFirst();

    // effects: none
    [Tool] public void DropHistory(string entry) => history = history.Remove(entry);

    // effects: none
    [Tool] public string DeleteRange(string text, int from, int count) => text.Remove(from, count);

    // effects: none
    [Tool] public string EraseWord(string text, string word) => text.Replace(word, "");

    // effects: none
    [Tool] public string TruncateText(string text) => new StringBuilder(text).Remove(0, 4).ToString();

    // effects: none
    [Tool] public string Wipe(string text) => new StringBuilder(text).Clear().ToString();

    // effects: none
    [Tool]
    public int TransferBytes(byte[] from, byte[] to)
    {
        Buffer.BlockCopy(from, 0, to, 0, from.Length);
        return to.Length;
    }

    // effects: none
    [Tool] public void WipeBuffer(byte[] buffer) => Array.Clear(buffer);

    // effects: none
    [Tool]
    public long TransferStream(byte[] bytes)
    {
        using var from = new MemoryStream(bytes);
        using var to = new MemoryStream();
        from.CopyTo(to);
        to.SetLength(0);
        return from.Length;
    }

    // effects: none
    [Tool] public decimal Pay(decimal amount, decimal rate) => amount * (1 + rate);

    // effects: none
    [Tool] public decimal RefundAmount(decimal price, int days) => days > 30 ? 0 : price;

    // effects: none
    [Tool] public string ExecuteTemplate(string name) => $"Dear {name}, we delete your data on request.";

    // effects: none
    [Tool] public DateTime Terminate(DateTime start, int months) => start.AddMonths(months);

    // effects: none
    [Tool] public int DestroyDuplicates(int[] numbers) => numbers.Distinct().Count();

    // effects: none
    [Tool] public string[] DropFirst(string[] lines) => lines[1..];

    // effects: none
    [Tool] public string Shutdown(string reason) => "shutdown: " + reason;

    // effects: none
    [Tool] public string FormatDrive(string drive) => string.Format("{0}:\\", drive);

    // effects: none
    [Tool] public Uri RemoveQuery(Uri address) => new UriBuilder(address) { Query = "" }.Uri;

    // effects: none
    [Tool] public string DeletePath(string path) => Path.ChangeExtension(path, null);

    // effects: none
    [Tool] public string GrantText(string user) => $"GRANT SELECT ON orders TO {user}";

    // effects: none
    [Tool] public IEnumerable<int> TakeOut(int[] numbers, int number) => numbers.Except([number]);

    // effects: none
    [Tool]
    public int SendToBack(int[] numbers)
    {
        Array.Reverse(numbers);
        return numbers[0];
    }
}

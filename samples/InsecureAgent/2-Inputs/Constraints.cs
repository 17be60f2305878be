using System.IO;
using System.Linq;

namespace InsecureAgent.Inputs;

/// <summary>What a customer wants to return.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Pieces">How many pieces.</param>
/// <param name="Pictures">Names of pictures.</param>
// SECT2001 suggestion: a reason may be a novel.
// SECT2002 suggestion: two billion pieces are as many labels.
// SECT2003 suggestion: a picture of each of them, and more.
public sealed record Return(string Reason, int Pieces, string[] Pictures);

/// <summary>Tools that take as much as a model likes to send.</summary>
public static class Constraints
{
    /// <summary>Notes something about the day.</summary>
    /// <param name="text">What happened.</param>
    [Tool(ReadOnly = false, Destructive = false, Idempotent = false, OpenWorld = false)]
    // SECT2001 suggestion: ten megabytes are a note as well.
    public static void NoteTheDay(string text) => File.AppendAllText("day.txt", text);

    /// <summary>Draws lots among the customers.</summary>
    /// <param name="count">How many.</param>
    [Tool]
    // SECT2002 suggestion: two billion lots are an array of eight gigabytes.
    public static int[] DrawLots(int count) => new int[count];

    /// <summary>Adds up the weights of parcels.</summary>
    /// <param name="weights">Weights in grams.</param>
    [Tool]
    // SECT2003 suggestion: as many parcels as fit into a call.
    public static int AddWeights(int[] weights) => weights.Sum();

    /// <summary>Prints the labels for a return.</summary>
    /// <param name="order">What is returned.</param>
    [Tool(ReadOnly = false, Destructive = false, Idempotent = false, OpenWorld = false)]
    public static int PrintLabels(Return order)
    {
        var labels = new string[order.Pieces];
        File.AppendAllText("returns.txt", order.Reason);
        return labels.Length + order.Pictures.Length;
    }
}

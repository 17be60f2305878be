using System.IO;
using System.Linq;

namespace InsecureAgent.Inputs;

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
}

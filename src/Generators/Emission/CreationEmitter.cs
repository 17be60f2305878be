namespace SecureTools.Generators.Emission;

/// <summary>
/// Writes what creates something by its number. The first call compiles the whole method and loads every type that it names, so that
/// thousands are spread over several: an application pays for those that it calls.
/// </summary>
internal static class CreationEmitter
{
    private const int MostOfMethod = 128;
    private const string Tool = "global::SecureTools.Tool";
    private const string Otherwise = "_ => throw new global::System.ArgumentOutOfRangeException(nameof(number)),";

    /// <param name="file">Where to.</param>
    /// <param name="modifiers">Those of the method <c>Create</c>.</param>
    /// <param name="creations">An expression for each number, from 0.</param>
    public static void Emit(SourceWriter file, string modifiers, IReadOnlyList<string> creations)
    {
        if (creations.Count <= MostOfMethod)
        {
            EmitSwitch(file, $"{modifiers} {Tool} Create(int number) => number switch", creations, first: 0);
            return;
        }

        var parts = (creations.Count + MostOfMethod - 1) / MostOfMethod;
        EmitSwitch(
            file, $"{modifiers} {Tool} Create(int number) => (number / {MostOfMethod}) switch",
            [.. Enumerable.Range(0, parts).Select(part => $"Create{part}(number)")], first: 0);
        for (var part = 0; part < parts; part++)
        {
            var first = part * MostOfMethod;
            file.Line();
            EmitSwitch(
                file, $"private static {Tool} Create{part}(int number) => number switch", [.. creations.Skip(first).Take(MostOfMethod)],
                first);
        }
    }

    private static void EmitSwitch(SourceWriter file, string heading, IReadOnlyList<string> creations, int first)
    {
        file.Open(heading);
        for (var i = 0; i < creations.Count; i++)
        {
            file.Line($"{first + i} => {creations[i]},");
        }

        file.Line(Otherwise).Close(";");
    }
}

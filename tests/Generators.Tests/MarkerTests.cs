namespace SecureTools.Generators.Tests;

/// <summary>A table holds what the generator wrote, and it knows that by the marker of the assembly.</summary>
public class MarkerTests
{
    private const string Handmade = """
        public sealed class Handmade : ToolSource
        {
            public override int Contract => ToolSource.CurrentContract;
            public override string Name => "Handmade";
            public override IReadOnlyList<string> ToolNames => ["run"];
            public override ToolNeeds Needs => ToolNeeds.None;
            protected override Tool Create(int number) => throw new NotSupportedException();
        }
        """;

    [Fact]
    public void SourceThatNobodyGenerated_IsRefused()
    {
        var error = Assert.Throws<ToolConfigurationException>(() => Table(Built.From(Handmade)));
        Assert.Equal(
            "The tools of 'Handmade' come from an assembly without the marker of the SecureTools generator, so nothing says that they have guards. "
                + "Build that assembly with the SecureTools package.",
            error.Message);
    }

    [Fact]
    public void SourceOfAGeneratedAssembly_IsTaken() =>
        Assert.Equal(1, Table(Built.From(Handmade + "public static class Books { [Tool] public static int Lend(int a) => a; }")).Count);

    private static ToolTable Table(Built built) =>
        new(new ToolTableOptions(), (ToolSource)Activator.CreateInstance(built.Assembly.GetType("Handmade")!)!);
}

// The marker is what makes a table believe that the generator wrote this source.
[assembly: SecureTools.GeneratedTools(typeof(SecureTools.Tests.Table.FakeSource), 1)]

namespace SecureTools.Tests.Table;

/// <summary>A source as a generator might have written it, with everything open to change.</summary>
public sealed class FakeSource : ToolSource
{
    public int ContractNumber { get; init; } = CurrentContract;

    public string SourceName { get; init; } = "Fake";

    public IReadOnlyList<Tool> Tools { get; init; } = [new FakeTool("one")];

    public ToolNeeds AllNeeds { get; init; }

    public IReadOnlyList<string> AllPermissions { get; init; } = [];

    public IReadOnlyList<RoleDefinition> AllRoles { get; init; } = [];

    public override int Contract => ContractNumber;

    public override string Name => SourceName;

    public override IReadOnlyList<string> ToolNames => [.. Tools.Select(tool => tool is BrokenTool ? "broken" : tool.Name)];

    public override ToolNeeds Needs => AllNeeds;

    public override IReadOnlyList<string> Permissions => AllPermissions;

    public override IReadOnlyList<string> RequiredPermissions => AllPermissions;

    public override IReadOnlyList<string> Roles => [.. AllRoles.Select(role => role.Name)];

    public override IReadOnlyList<RoleDefinition> RoleDefinitions => AllRoles;

    protected internal override Tool Create(int number) =>
        Tools[number] is BrokenTool ? throw new TypeInitializationException("Broken", new ArgumentException("a pattern")) : Tools[number];
}

/// <summary>A tool without arguments that returns nothing.</summary>
public class FakeTool(ToolDescriptor descriptor, Func<ToolGuard, Denial>? check = null) : Tool(descriptor)
{
    public FakeTool(string name, Func<ToolGuard, Denial>? check = null)
        : this(new ToolDescriptor { Name = name, Synchronous = true }, check)
    {
    }

    public int Calls { get; private set; }

    protected internal override Denial Authorize(in ToolGuard guard) => check is null ? Denial.None : check(guard);

    protected internal override ValueTask<ToolResult> CallAsync(object arguments, ToolCall call, CancellationToken cancel)
    {
        Calls++;
        return new ValueTask<ToolResult>(ToolResult.Ok());
    }
}

/// <summary>A tool that cannot be created, as when its pattern is none at run time.</summary>
public sealed class BrokenTool() : FakeTool("broken");

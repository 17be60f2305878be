using SecureTools.Tests.Table;

namespace SecureTools.Tests.Access;

public sealed class AuthorizeTests
{
    private const int Needed = 70;

    // Kept, since code that is not optimised allocates while it reads the constants of a span.
    private static readonly PermissionSet _oneOrTwo = PermissionSet.Of(1, 2);
    private readonly ManualClock _clock = new();

    [Fact]
    public void Authorize_AllocatesNothing()
    {
        var table = Table();
        var slot = table.SlotOf("all")!;
        var callers = new[] { Full(), new Caller("bob"), Caller.Anonymous };
        var statuses = callers.Select(caller => table.Authorize(slot, caller).Status).ToArray();
        Assert.Equal([ToolStatus.Ok, ToolStatus.RoleRequired, ToolStatus.Unauthenticated], statuses);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = 0;
        for (var i = 0; i < 30_000; i++)
        {
            refused += table.Authorize(slot, callers[i % 3]).Status == ToolStatus.Ok ? 0 : 1;
        }

        Assert.Equal((20_000, 0L), (refused, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    [Fact]
    public void Bits_AreComputedOncePerTable()
    {
        var caller = Full();
        var (one, two) = (Table(), Table());
        var first = caller.GrantsIn(one.SlotOf("all")!.Access);
        Assert.Same(first, caller.GrantsIn(one.SlotOf("all")!.Access));
        var second = caller.GrantsIn(two.SlotOf("all")!.Access);
        Assert.NotSame(first, second);
        Assert.Same(first, caller.GrantsIn(one.SlotOf("all")!.Access));
        Assert.NotSame(first, caller.InSession("s2").GrantsIn(one.SlotOf("all")!.Access));
    }

    [Fact]
    public void CallerOfManyTables_ForgetsTheOldest_AndStaysRight()
    {
        var caller = Full();
        for (var i = 0; i < 30; i++)
        {
            var table = Table();
            Assert.Equal(ToolStatus.Ok, table.Authorize(table.SlotOf("all")!, caller).Status);
        }
    }

    [Fact]
    public void PermissionsOfOneAssembly_MeanNothingInAnother()
    {
        // Both number their only permission 0.
        static FakeSource Source(string tool, string permission) =>
            new() { Tools = [Guarded(tool, 0)], AllPermissions = [permission], AllRoles = [new RoleDefinition(permission + "er", permission)] };

        var table = new ToolTable(new ToolTableOptions(), Source("reads", "read"), Source("writes", "write"));
        var reader = new Caller("ann") { Roles = ["reader"] };
        Assert.Equal(["reads"], table.VisibleTo(reader).Select(tool => tool.Name));
        Assert.Equal(["reads", "writes"], table.VisibleTo(new Caller("bob") { Roles = ["reader", "writeer"] }).Select(tool => tool.Name));
    }

    [Fact]
    public void PermissionSet_HoldsNumbersOfAnySize()
    {
        var set = PermissionSet.Of(0, 63, 64, 127, 128, 1000);
        Assert.All([0, 63, 64, 127, 128, 1000], number => Assert.True(set.Contains(number)));
        Assert.All([1, 62, 65, 126, 129, 999, 1001, 100_000, -1, int.MinValue, int.MaxValue], number => Assert.False(set.Contains(number)));
        Assert.True(set.Overlaps(PermissionSet.Of(5, 128)));
        Assert.False(set.Overlaps(PermissionSet.Of(5, 129, 2000)));
        Assert.False(default(PermissionSet).Overlaps(set));
        Assert.Equal(set, PermissionSet.Of(1000, 128).Union(PermissionSet.Of(64, 127, 0, 63)));
        Assert.True(set != PermissionSet.Of(0, 63, 64, 127, 128));
        Assert.True(PermissionSet.Of(3).Equals((object)PermissionSet.Of(3, 3)));
        Assert.Equal(PermissionSet.Of(3).GetHashCode(), PermissionSet.Of(3, 3).GetHashCode());
        Assert.True(default(PermissionSet).IsEmpty);
        Assert.False(PermissionSet.Of(64).IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => PermissionSet.Of(-1));
    }

    private static FakeTool Guarded(string name, int permission) =>
        new(name, guard => guard.HasPermission(permission) ? Denial.None : new Denial(ToolStatus.PermissionDenied));

    private Caller Full() => new("ann") { Roles = ["r3"], TrustScore = 7, SecondFactorAt = _clock.UtcNow };

    private ToolTable Table()
    {
        var permissions = Enumerable.Range(0, 80).Select(number => $"p{number}").ToArray();
        var source = new FakeSource
        {
            AllPermissions = permissions,
            AllRoles = [.. Enumerable.Range(0, 4).Select(number => new RoleDefinition($"r{number}", permissions))],
            Tools =
            [
                new FakeTool("all", guard =>
                    !guard.HasRole(3) || guard.HasAnyRole(_oneOrTwo) ? new Denial(ToolStatus.RoleRequired)
                    : !guard.HasPermission(Needed) || !guard.HasAnyPermission(_oneOrTwo) ? new Denial(ToolStatus.PermissionDenied)
                    : !guard.HasTrust(5) ? new Denial(ToolStatus.TrustTooLow)
                    : !guard.HasSecondFactor(300) ? new Denial(ToolStatus.MfaRequired)
                    : Denial.None),
            ],
        };
        return new ToolTable(new ToolTableOptions { Time = _clock }, source);
    }
}

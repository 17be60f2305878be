using System.Globalization;

namespace SecureTools.Tests.Generated.Methods;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task ManyThreads_EachGetTheirOwnResult()
    {
        await using var kit = new CallKit(options =>
        {
            options.Audit = null;
            options.Time = TimeProvider.System;
        });
        var caller = CallKit.Ann("developer");
        var wrong = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                var number = (thread * 10_000) + i;
                var text = number.ToString(CultureInfo.InvariantCulture);
                var result = (i % 5) switch
                {
                    0 => (await kit.Invoke("echo_int", $"{{\"value\":{text}}}", caller), text),
                    1 => (await kit.Invoke("echo_string", $"{{\"value\":\"{text}\"}}", caller), $"\"{text}\""),
                    2 => (await kit.Invoke("value_of", "{}", caller), "3"),
                    3 => (await kit.Invoke("write_as_admin", "{}", caller), ""),
                    _ => (await kit.Invoke("throws_later", "{}", caller), ""),
                };
                var status = (i % 5) switch { < 3 => ToolStatus.Ok, 3 => ToolStatus.RoleRequired, _ => ToolStatus.ToolFailed };
                if (result.Item1.Status != status || CallKit.Text(result.Item1) != result.Item2)
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })));
        Assert.Equal(0, wrong);
    }

    [Fact]
    public async Task OneCaller_MayBeSharedByThreadsAndTables()
    {
        var kits = Enumerable.Range(0, 12).Select(_ => new CallKit(options => options.Audit = null)).ToList();
        var caller = CallKit.Ann("developer");
        var wrong = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                var kit = kits[(thread + i) % kits.Count];
                var (allowed, refused) = (await kit.Invoke("write", caller: caller), await kit.Invoke("write_as_admin", caller: caller));
                wrong += allowed.IsOk && refused.Status == ToolStatus.RoleRequired ? 0 : 1;
            }
        })));
        Assert.Equal(0, wrong);
        foreach (var kit in kits)
        {
            await kit.DisposeAsync();
        }
    }
}

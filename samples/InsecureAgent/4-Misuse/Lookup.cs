using System.Collections.Generic;

namespace InsecureAgent.Misuse.Lookup;

public sealed class Keys(Dictionary<string, string> users)
{
    // SECT4002 suggestion: a lookup by the secret itself leaks it by its time.
    public string? UserOf(string apiKey) => users.GetValueOrDefault(apiKey);
}

[assembly: Role("clerk", "orders:read", "orders:write")]

namespace InsecureAgent;

/// <summary>The shop whose back office the agent helps to run.</summary>
public interface IShop
{
    string Find(string order);

    void Delete(string order);

    void Refund(string order, decimal amount);
}

using System.Data;
using Dapper;
using SecureTools;

namespace EffectSet.Data;

public sealed record Order(int Id, string Text);

/// <summary>Dapper.</summary>
public sealed class DapperTools(IDbConnection db)
{
    // effects: Reads
    [Tool] public IEnumerable<Order> AllOrders() => db.Query<Order>("select id, text from orders");

    // effects: Reads
    [Tool] public Task<Order> FindOrder(int id) => db.QuerySingleOrDefaultAsync<Order>("select * from orders where id = @id", new { id });

    // effects: Creates
    [Tool] public Task<int> NewOrder(string text) => db.ExecuteAsync("insert into orders (text) values (@text)", new { text });

    // effects: Updates
    [Tool] public int ChangeOrder(int id, string text) => db.Execute("update orders set text = @text where id = @id", new { id, text });

    // effects: Deletes
    [Tool] public int ForgetOrder(int id) => db.Execute("delete from orders where id = @id", new { id });

    // effects: Deletes
    [Tool]
    public async Task<int> ForgetAll()
    {
        const string sql = "delete from orders";
        return await db.ExecuteAsync(sql);
    }

    // effects: Deletes
    [Tool]
    public Task<Order> TakeOrder(int id) =>
        db.QueryFirstAsync<Order>("delete from orders where id = @id returning id, text", new { id });

    // effects: Reads
    [Tool] public int CountDeleted() => db.ExecuteScalar<int>("select count(*) from deleted_orders");

    // effects: Deletes
    [Tool] public int Vacuum(bool all) => db.Execute(all ? "drop table orders_tmp" : "drop table orders_old");

    // effects: Creates|Updates
    [Tool]
    public int Upsert(Order order) =>
        db.Execute("insert into orders (id, text) values (@Id, @Text) on conflict (id) do update set text = excluded.text", order);
}

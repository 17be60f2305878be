using Microsoft.EntityFrameworkCore;
using SecureTools;

namespace EffectSet.Data;

public class Customer
{
    public int Id { get; set; }
    public string Name { get; set; }
    public bool IsDeleted { get; set; }
    public List<string> Tags { get; set; } = [];
}

public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
}

/// <summary>EF Core.</summary>
public sealed class EfTools(ShopContext shop)
{
    // effects: Reads
    [Tool] public Task<List<Customer>> AllCustomers() => shop.Customers.ToListAsync();

    // effects: Reads
    [Tool] public Customer FindCustomer(int id) => shop.Customers.FirstOrDefault(c => c.Id == id);

    // effects: Creates
    [Tool]
    public async Task AddCustomer(string name)
    {
        shop.Customers.Add(new Customer { Name = name });
        await shop.SaveChangesAsync();
    }

    // effects: Reads|Updates
    [Tool]
    public async Task RenameCustomer(int id, string name)
    {
        var customer = await shop.Customers.FindAsync(id);
        customer.Name = name;
        shop.Customers.Update(customer);
        await shop.SaveChangesAsync();
    }

    // effects: Reads|Deletes
    [Tool]
    public async Task CloseAccount(int id)
    {
        var customer = await shop.Customers.FindAsync(id);
        shop.Customers.Remove(customer);
        await shop.SaveChangesAsync();
    }

    // effects: Deletes
    [Tool] public Task<int> SweepInactive() => shop.Customers.Where(c => c.Name == null).ExecuteDeleteAsync();

    // effects: Deletes
    [Tool] public int SweepAll() => shop.Customers.ExecuteDelete();

    // effects: Updates
    [Tool]
    public Task<int> MarkDeleted(int id) =>
        shop.Customers.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.IsDeleted, true));

    // effects: Deletes
    [Tool]
    public void RemoveMany(int[] ids)
    {
        shop.RemoveRange(shop.Customers.Where(c => ids.Contains(c.Id)));
        shop.SaveChanges();
    }

    // effects: Deletes
    [Tool] public Task<int> Raw(int id) => shop.Database.ExecuteSqlAsync($"DELETE FROM Customers WHERE Id = {id}");

    // effects: Deletes
    [Tool] public int RawDrop() => shop.Database.ExecuteSqlRaw("DROP TABLE Customers");

    // effects: Deletes
    [Tool] public bool StartOver() => shop.Database.EnsureDeleted();

    // effects: Reads
    [Tool] public List<Customer> FromSql(string name) => shop.Customers.FromSql($"SELECT * FROM Customers WHERE Name = {name}").ToList();

    // effects: Reads
    [Tool] public int CountDeleted() => shop.Customers.Count(c => c.IsDeleted);

    // effects: none
    [Tool]
    public bool Untag(string tag)
    {
        var customer = new Customer();
        customer.Tags.Add(tag);
        return customer.Tags.Remove(tag);
    }
}

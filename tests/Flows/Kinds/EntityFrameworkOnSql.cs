using Microsoft.EntityFrameworkCore;
using SecureTools;

namespace Flows.Kinds.OnSql;

public sealed class User
{
    public int Id { get; set; }

    public string Name { get; set; }

    public string Note { get; set; }
}

public sealed class Shop : DbContext
{
    public DbSet<User> Users => Set<User>();

    protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.UseSqlite(World.Db);

    protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<User>().ToTable("users");
}

public static class EntityRaw
{
    [Tool]
    public static string Run(string name)
    {
        using var shop = new Shop();
        var users = shop.Users.FromSqlRaw("SELECT id, name, note FROM users WHERE name = '" + name + "'").ToList(); // !SECT2103
        return string.Concat(users.Select(user => user.Note));
    }
}

public static class EntityRawInterpolated
{
    [Tool]
    public static string Run(string name)
    {
        using var shop = new Shop();
        var sql = $"SELECT id, name, note FROM users WHERE name = '{name}'";
        return string.Concat(shop.Users.FromSqlRaw(sql).AsEnumerable().Select(user => user.Note)); // !SECT2103
    }
}

public static class EntityRawParameters
{
    [Tool]
    public static string Run(string name)
    {
        using var shop = new Shop();
        var users = shop.Users.FromSqlRaw("SELECT id, name, note FROM users WHERE name = {0}", name).ToList();
        return string.Concat(users.Select(user => user.Note));
    }
}

public static class EntityInterpolated
{
    [Tool]
    public static string Run(string name)
    {
        using var shop = new Shop();
        var users = shop.Users.FromSql($"SELECT id, name, note FROM users WHERE name = {name}").ToList();
        return string.Concat(users.Select(user => user.Note));
    }
}

public static class EntityLinq
{
    [Tool]
    public static string Run(string name)
    {
        using var shop = new Shop();
        return string.Concat(shop.Users.Where(user => user.Name == name).Select(user => user.Note));
    }
}

public static class EntityExecuteRaw
{
    [Tool]
    public static int Run(string name)
    {
        using var shop = new Shop();
        return shop.Database.ExecuteSqlRaw($"UPDATE notes SET text = '{name}'"); // !SECT2103
    }
}

public static class EntityExecute
{
    [Tool]
    public static int Run(string name)
    {
        using var shop = new Shop();
        return shop.Database.ExecuteSql($"UPDATE notes SET text = {name} WHERE id = 1");
    }
}

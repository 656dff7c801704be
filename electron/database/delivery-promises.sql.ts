// What holds of orders that are sent in parts, as questions to the database: each query finds the rows that break one.
import type { Check } from './invariants.sql.ts'

export const deliveryPromises: readonly Check[] = [
  {
    promise: 2,
    what: 'orders that go together are several, open, of one customer, from one warehouse, and sent whole',
    finds: `select joint_id from sales_orders where joint_id is not null group by joint_id
        having count(*) < 2 or min(customer_id) <> max(customer_id) or min(warehouse_id) <> max(warehouse_id) or max(parts) > 0
      union all select joint_id from sales_orders where joint_id is not null and status in ('draft','shipped','closed','cancelled')`,
  },
  {
    promise: 2,
    what: 'what lies in one box is open, closed or shipped as one, of one order each, in one warehouse, and of orders that go together',
    finds: `select k.parcel_id from packages k join sales_orders o on o.id = k.order_id where k.parcel_id is not null
        and exists (select 1 from package_lines l where l.package_id = k.id) group by k.parcel_id
        having min(k.status) <> max(k.status) or min(coalesce(k.shipment_id, '')) <> max(coalesce(k.shipment_id, ''))
          or min(k.warehouse_id) <> max(k.warehouse_id) or count(*) <> count(distinct k.order_id)
          or (max(k.status) <> 'shipped' and count(*) > 1 and (count(o.joint_id) < count(*) or min(o.joint_id) <> max(o.joint_id)))
      union all select k.parcel_id from packages k where k.parcel_id is not null and k.status <> 'open'
        and not exists (select 1 from package_lines l where l.package_id = k.id)
      union all select l.package_id from package_lines l join packages k on k.id = l.package_id join sales_order_lines o on o.id = l.order_line_id
        where o.order_id <> k.order_id`,
  },
  {
    promise: 2,
    what: 'the parts of an order that is sent in parts come to what is wanted of every line',
    finds: `select l.id, l.ordered - l.cancelled as wanted, coalesce(p.planned, 0) as planned from sales_order_lines l
      join delivery_plans d on d.order_id = l.order_id left join (
        select order_line_id, sum(quantity) as planned from delivery_part_lines group by order_line_id) p on p.order_line_id = l.id
      where l.ordered - l.cancelled <> coalesce(p.planned, 0)`,
  },
  {
    promise: 2,
    what: 'no part of an order has more on lists and in boxes than it was planned to have',
    finds: `select u.part_id, u.order_line_id, u.units from (
        select part_id, order_line_id, sum(units) as units from (
          select part_id, order_line_id, asked - picked as units from pick_tasks where part_id is not null and status = 'open'
          union all select k.part_id, l.order_line_id, l.quantity from packages k join package_lines l on l.package_id = k.id
            where k.part_id is not null) both_places group by part_id, order_line_id) u
      left join delivery_part_lines p on p.part_id = u.part_id and p.order_line_id = u.order_line_id
      where u.units > coalesce(p.quantity, 0)`,
  },
  {
    promise: 2,
    what: 'what is under way of an order that is sent in parts is of one of its parts, and in the warehouse of that part',
    finds: `select k.id from packages k join delivery_plans d on d.order_id = k.order_id left join delivery_parts p on p.id = k.part_id
        where exists (select 1 from package_lines l where l.package_id = k.id)
          and (p.id is null or p.order_id <> k.order_id or p.warehouse_id <> k.warehouse_id)
      union all select t.id from pick_tasks t join delivery_plans d on d.order_id = t.order_id join pick_lists i on i.id = t.pick_list_id
        left join delivery_parts p on p.id = t.part_id
        where t.status = 'open' and (p.id is null or p.order_id <> t.order_id or p.warehouse_id <> i.warehouse_id or p.is_in_hand = 0)`,
  },
  {
    promise: 2,
    what: 'an order says in how many parts it is sent and how many have left',
    finds: `select o.number, o.parts, o.parts_shipped from sales_orders o left join (
        select p.order_id, count(*) as parts, sum(case when p.units = coalesce(s.units, 0) then 1 else 0 end) as shipped from (
          select d.order_id, d.id, sum(l.quantity) as units from delivery_parts d join delivery_part_lines l on l.part_id = d.id
          group by d.order_id, d.id) p left join (
          select k.part_id, sum(l.quantity) as units from packages k join package_lines l on l.package_id = k.id
          where k.status = 'shipped' group by k.part_id) s on s.part_id = p.id group by p.order_id) c on c.order_id = o.id
      where o.parts <> coalesce(c.parts, 0) or o.parts_shipped <> coalesce(c.shipped, 0)
      union all select d.id, d.position, 0 from delivery_parts d where not exists (select 1 from delivery_part_lines l where l.part_id = d.id)`,
  },
  {
    promise: 5,
    what: 'what the parts of an order cost its customer is within what sending it costs',
    finds: 'select d.order_id from delivery_plans d join sales_orders o on o.id = d.order_id where d.extra_minor > o.shipping_minor',
  },
]
